import type { AdapterRun } from '../../schemas/report.js';
import { fateWords, timeInWords } from '../scenarios.js';
import { figure } from '../words.js';
import { scrollable } from './scrollable.js';
import { safe } from './text.js';

/** What became of an adapter under each scenario of the vendor behind it. */
export function Scenarios({ adapter, durationMs }: { adapter: AdapterRun; durationMs: number }) {
  return (
    <section aria-labelledby="scenarios">
      <h2 id="scenarios">Scenarios</h2>
      <p class="quiet">{safe(timeInWords(adapter, durationMs))}</p>
      <div class="wide" {...scrollable('Verdicts by scenario')}>
        <table>
          <caption>Verdicts by scenario</caption>
          <thead>
            <tr>
              {['Scenario', 'Contract', 'Truth', 'Requests', 'Seconds', 'What happens'].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {adapter.scenarios.map(({ name, contract, truth, requests, seconds, happens, problem }) => (
              <tr>
                <th scope="row">{safe(name)}</th>
                <td class={contract}>{fateWords[contract]}</td>
                <td class={truth}>{fateWords[truth]}</td>
                <td>{figure(requests)}</td>
                <td>{seconds.toFixed(1)}</td>
                <td>{safe(problem ?? happens ?? 'The account on a good day.')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
