import type { Report, Result } from '../../schemas/report.js';
import { byReason } from '../by-reason.js';
import { effectsOf, isFolded } from '../causes.js';
import { figure } from '../words.js';
import { ExchangeLinks } from './exchange-links.js';
import { Filter, type VerdictGroup } from './filter.js';
import type { PageContext } from './page-context.js';
import { RuleCard } from './rule-card.js';
import { ruleAnchor, safe } from './text.js';
import { type Group as GroupKind, inGroup, readingOrder, verdictMeanings, verdictNames } from './verdicts.js';
import { WithRuleLinks } from './with-rule-links.js';

/** Every rule, the worst verdict first, and a filter that the script wakes up. */
export function Rules({ context }: { context: PageContext }) {
  const groups = readingOrder
    .map((kind) => ({ kind, results: causesFirst(context.report, kind) }))
    .filter(({ results }) => results.length > 0);
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">Rules</h2>
      <Filter context={context} groups={groups} />
      {groups.map(({ kind, results }) => (
        <section class={`group ${kind}`} aria-labelledby={kind} data-group>
          <h3 id={kind} class="group-title">
            {verdictNames[kind].many} <span class="quiet">{figure(results.length)}</span>
          </h3>
          <p class="quiet">{verdictMeanings[kind]}</p>
          <Group kind={kind} results={results} context={context} />
        </section>
      ))}
    </section>
  );
}

/** A rule that is red because of another stands right behind it, or at the end where that one is in another group. */
function causesFirst(report: Report, kind: GroupKind): readonly Result[] {
  const results = inGroup(report.results, kind);
  const inOrder = results
    .filter((result) => !isFolded(result, report))
    .flatMap((result) => [result, ...inGroup(effectsOf(result, report), kind)]);
  return [...inOrder, ...results.filter((result) => !inOrder.includes(result))];
}

function Group({ kind, results, context }: VerdictGroup & { context: PageContext }) {
  switch (kind) {
    case 'error':
    case 'fail':
    case 'warn':
    case 'waived':
    case 'info':
      return (
        <>
          {results.map((result) => (
            <RuleCard result={result} context={context} />
          ))}
        </>
      );
    case 'inconclusive':
    case 'skip':
      return <Reasons kind={kind} context={context} />;
    case 'pass':
      return <Passed results={results} context={context} />;
    default:
      return kind satisfies never;
  }
}

/** Rules without a verdict, under the reason they share. */
function Reasons({ kind, context }: { kind: 'inconclusive' | 'skip'; context: PageContext }) {
  return (
    <ul class="reasons">
      {byReason(context.report, kind).map(({ reason, results }) => (
        <li data-group>
          <p>
            <WithRuleLinks text={reason} context={context} />
          </p>
          <ul>
            {results.map((result) => (
              <li id={ruleAnchor(result.rule)} data-verdict={kind} data-area={safe(result.area)}>
                <code>{safe(result.rule)}</code> <span class="quiet">{about(result)}</span>{' '}
                <span>{safe(result.summary)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Passed({ results, context }: { results: readonly Result[]; context: PageContext }) {
  return (
    <details class="group-list">
      <summary>{`List the ${figure(results.length)} that passed`}</summary>
      <table class="stacked">
        <caption>Rules that hold, and the exchanges they were judged from</caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">What holds</th>
            <th scope="col">Judged from</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr id={ruleAnchor(result.rule)} data-verdict="pass" data-area={safe(result.area)}>
              <th scope="row">
                <code>{safe(result.rule)}</code> <span class="quiet">{about(result)}</span>
              </th>
              <td>
                {safe(result.summary)}
                {result.reason === undefined ? '' : <span class="quiet">{` ${safe(result.reason)}`}</span>}
              </td>
              <td>
                <ExchangeLinks ids={result.exchanges} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** `MUST CON-2`. */
const about = ({ level, clauses }: Result): string => safe(`${level.toUpperCase()} ${clauses.join(', ')}`);
