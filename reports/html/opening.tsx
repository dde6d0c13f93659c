import type { Report, Result } from '../../schemas/report.js';
import { isFolded } from '../causes.js';
import { firstStep, headline } from '../first-step.js';
import { badWaivers, failsRun } from '../waived.js';
import { courseOf, inWords, lapse, plural, verdictWords } from '../words.js';
import { Counts } from './counts.js';
import type { PageContext } from './page-context.js';
import { ruleAnchor, safe } from './text.js';

/** The first screen: ready or not, what first, and the figures. */
export function Opening({ context: { report } }: { context: PageContext }) {
  const { summary, suite, target, diagnosis } = report;
  return (
    <header class={`opening ${summary.verdict}`}>
      <p class="maker">
        linecheck <span class="quiet">{safe(suite.title)}</span>
      </p>
      <p class="word">{verdictWords[summary.verdict]}</p>
      <h1>{headline(report)}</h1>
      <p class="target">{safe(target)}</p>
      {summary.reason === undefined || summary.reason === diagnosis?.problem ? (
        ''
      ) : (
        <p class="reason">{safe(summary.reason)}</p>
      )}
      <First report={report} />
      <Counts report={report} />
      <Facts report={report} />
    </header>
  );
}

function First({ report }: { report: Report }) {
  const { diagnosis } = report;
  const { advice, result } = firstStep(report);
  return (
    <section class="first" aria-labelledby="first">
      <h2 id="first">Do this first</h2>
      {diagnosis === undefined ? '' : <Diagnosis problem={diagnosis.problem} cause={diagnosis.cause} />}
      {result === undefined ? (
        ''
      ) : (
        <p>
          <a href={`#${ruleAnchor(result.rule)}`}>
            <code>{safe(result.rule)}</code>
          </a>
          <br />
          {safe(result.findings[0]?.message ?? result.summary)}
        </p>
      )}
      <p class="advice">{safe(advice)}</p>
      {diagnosis === undefined || diagnosis.stopped ? '' : <p class="advice">{safe(diagnosis.cure)}</p>}
      <Then
        results={report.results.filter(
          (other) => failsRun(other, report) && other !== result && !isFolded(other, report),
        )}
      />
      <Waivers report={report} />
    </section>
  );
}

function Waivers({ report }: { report: Report }) {
  const waivers = badWaivers(report);
  return waivers.length === 0 ? (
    ''
  ) : (
    <>
      <h3>Waivers that must go</h3>
      <ul>
        {waivers.map(({ rule, told }) => (
          <li>
            <code>{safe(rule)}</code> {safe(told)}
          </li>
        ))}
      </ul>
    </>
  );
}

const NEXT = 4;

/** What else stands between the API and a launch. */
function Then({ results }: { results: readonly Result[] }) {
  if (results.length === 0) return '';
  const rest = results.length - NEXT;
  return (
    <>
      <h3>Then</h3>
      <ul>
        {results.slice(0, NEXT).map(({ rule, findings, summary }) => (
          <li>
            <a href={`#${ruleAnchor(rule)}`}>
              <code>{safe(rule)}</code>
            </a>{' '}
            {safe(findings[0]?.message ?? summary)}
          </li>
        ))}
        {rest > 0 ? (
          <li>
            <a href="#rules">{`and ${plural(rest, 'more rule')}`}</a>
          </li>
        ) : (
          ''
        )}
      </ul>
    </>
  );
}

function Diagnosis({ problem, cause }: { problem: string; cause: string }) {
  return (
    <p>
      <strong>{safe(problem)}</strong>
      <br />
      {safe(cause)}
    </p>
  );
}

function Facts({ report }: { report: Report }) {
  const { summary, window, tool, suite } = report;
  const facts: readonly (readonly [string, string])[] = [
    ['Proof', `${summary.must.exercised} of ${summary.must.total} MUST clauses exercised`],
    ['Window', inWords(window)],
    [
      'Run',
      `${report.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${plural(summary.requests, 'request')} in ${lapse(report.durationMs)}`,
    ],
    ['Settings', `${courseOf(report)}, fail-on ${report.failOn}`],
    [
      'Suite',
      `${suite.id}, ${plural(suite.rules, 'rule')}, ${plural(suite.clauses, 'clause')}; ${tool.name} ${tool.version}`,
    ],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{safe(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
