import type { Report, Result } from '../../schemas/report.js';
import { areasOf, figure } from '../words.js';
import { scrollable } from './scrollable.js';
import { safe } from './text.js';
import { type Group, inGroup, verdictNames } from './verdicts.js';

const columns = ['error', 'fail', 'warn', 'waived', 'inconclusive', 'skip'] as const;
const alwaysShown: ReadonlySet<string> = new Set(['fail', 'warn', 'inconclusive', 'skip']);

/** How each area of the contract fared. */
export function Areas({ report }: { report: Report }) {
  const areas = areasOf(report);
  const shown = columns.filter((kind) => alwaysShown.has(kind) || count(report.results, kind) > 0);
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">Areas</h2>
      <div class="wide" {...scrollable('Rules by area')}>
        <table>
          <caption>Rules by area of the contract</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">Hold</th>
              {shown.map((kind) => (
                <th scope="col">{verdictNames[kind].many}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map(({ name, results }) => (
              <tr>
                <th scope="row">{safe(name)}</th>
                <td>{`${count(results, 'pass') + count(results, 'info')} of ${results.length}`}</td>
                {shown.map((kind) => (
                  <td class={count(results, kind) === 0 ? 'none' : kind}>{figure(count(results, kind))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const count = (results: readonly Result[], kind: Group): number => inGroup(results, kind).length;
