import type { Report, Result } from '../schemas/report.js';
import { cureInWords, effectsInWords, isFolded } from './causes.js';
import { xmlSafe } from './printable.js';
import type { Reporter } from './reporter.js';
import { type Scorecard, scoreInWords, standingWords } from './scorecard.js';
import { answeredFor, badWaivers, factOf, failsRun, termsOf } from './waived.js';
import { areasOf } from './words.js';

/**
 * JUnit XML: a suite for each area, a case for each rule. A rule that fails the run is a `failure`, one of linecheck's own
 * faults an `error`, one without a verdict `skipped`. A run that could not be judged carries an `error` of its own, so
 * that a reader of this file alone never takes it for green. A waived rule is `skipped`, and so is one that is red because
 * of another: that one is the failure. A waiver that must go is a failure.
 */
export const junit: Reporter = (report) => {
  const suites = areasOf(report);
  const total = countsOf(report.results, report);
  const waivers = badWaivers(report);
  const undone = report.summary.verdict === 'inconclusive' || report.interrupted === true;
  const tree = (
    <testsuites
      name="linecheck"
      tests={total.tests + (undone ? 1 : 0) + waivers.length}
      failures={total.failures + waivers.length}
      errors={total.errors + (undone ? 1 : 0)}
      skipped={total.skipped}
      time={seconds(report.durationMs)}
    >
      {undone ? <RunCase report={report} /> : ''}
      {waivers.length === 0 ? '' : <WaiverCases report={report} />}
      {suites.map(({ name, results }) => {
        const counts = countsOf(results, report);
        return (
          <testsuite
            name={`${report.suite.id}.${name}`}
            tests={counts.tests}
            failures={counts.failures}
            errors={counts.errors}
            skipped={counts.skipped}
            time={seconds(timeOf(report, name))}
            timestamp={report.startedAt.slice(0, 19)}
          >
            {results.map((result) => (
              <RuleCase result={result} report={report} />
            ))}
            {name === 'truth' && report.scorecard !== undefined ? <Client scorecard={report.scorecard} /> : ''}
          </testsuite>
        );
      })}
    </testsuites>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${String(tree)}\n`;
};

/** How the adapter behaved: no case of its own, since it decides nothing. */
function Client({ scorecard }: { scorecard: Scorecard }) {
  const lines = scorecard.lines.map(({ title, standing, fact }) => `${standingWords[standing]}: ${title}: ${fact}`);
  return <system-out>{xmlSafe([scoreInWords(scorecard), ...lines].join('\n'))}</system-out>;
}

function RuleCase({ result, report }: { result: Result; report: Report }) {
  return (
    <testcase classname={`${report.suite.id}.${result.area}`} name={result.rule} time="0">
      {outcome(result, report)}
    </testcase>
  );
}

function outcome(result: Result, report: Report) {
  const title = xmlSafe(result.findings[0]?.message ?? result.reason ?? result.summary);
  if (result.waived !== undefined) {
    return (
      <>
        <skipped message={xmlSafe(`waived by ${termsOf(result.waived)}`)} />
        <system-out>{xmlSafe(`${result.verdict}: ${story(result, report)}`)}</system-out>
      </>
    );
  }
  if (isFolded(result, report)) {
    return (
      <>
        <skipped message={xmlSafe(`because of ${result.becauseOf}: ${title}`)} />
        <system-out>{xmlSafe(`${result.verdict}: ${story(result, report)}`)}</system-out>
      </>
    );
  }
  if (failsRun(result, report)) {
    return (
      <failure message={title} type={result.verdict}>
        {xmlSafe(story(result, report))}
      </failure>
    );
  }
  switch (result.verdict) {
    case 'error':
      return (
        <error message={title} type="linecheck">
          {xmlSafe(result.reason ?? '')}
        </error>
      );
    case 'skip':
    case 'inconclusive':
      return <skipped message={`${result.verdict}: ${xmlSafe(result.reason ?? '')}`} />;
    case 'warn':
    case 'info':
      return <system-out>{xmlSafe(`${result.verdict}: ${story(result, report)}`)}</system-out>;
    default:
      return '';
  }
}

function WaiverCases({ report }: { report: Report }) {
  const waivers = badWaivers(report);
  return (
    <testsuite
      name={`${report.suite.id}.waivers`}
      tests={waivers.length}
      failures={waivers.length}
      errors={0}
      skipped={0}
      time="0"
    >
      {waivers.map(({ rule, kind, told }) => (
        <testcase classname={`${report.suite.id}.waivers`} name={xmlSafe(rule)} time="0">
          <failure message={xmlSafe(told)} type={kind}>
            {xmlSafe(told)}
          </failure>
        </testcase>
      ))}
    </testsuite>
  );
}

function RunCase({ report }: { report: Report }) {
  const reason = xmlSafe(report.summary.reason ?? report.summary.verdict);
  return (
    <testsuite name={`${report.suite.id}.run`} tests={1} failures={0} errors={1} skipped={0} time="0">
      <testcase classname={`${report.suite.id}.run`} name="run/could-be-judged" time="0">
        <error message={reason} type={report.summary.verdict}>
          {xmlSafe(report.diagnosis === undefined ? reason : `${report.diagnosis.cause}\n${report.diagnosis.cure}`)}
        </error>
      </testcase>
    </testsuite>
  );
}

function story(result: Result, report: Report): string {
  const { clauses, level, summary, findings, findingCount, why, fix, cure, becauseOf } = result;
  const [effects, waiver] = [effectsInWords(result, report), answeredFor(result, report)];
  const facts = findings.flatMap(({ at, expected, actual, exchange, ...finding }) => [
    factOf(finding),
    ...(at === undefined ? [] : [`  at        ${at}`]),
    ...(expected === undefined ? [] : [`  expected  ${expected}`]),
    ...(actual === undefined ? [] : [`  actual    ${actual}`]),
    ...(exchange === undefined ? [] : [`  exchange  ${exchange}`]),
  ]);
  const rest = findingCount > findings.length ? [`and ${findingCount - findings.length} more`] : [];
  return [
    `${level.toUpperCase()} ${clauses.join(', ')}: ${summary}`,
    ...facts,
    ...rest,
    ...(waiver === undefined ? [] : [`waived by ${waiver}`]),
    `why  ${why}`,
    `fix  ${fix}`,
    ...(cure === undefined ? [] : [`cure ${cureInWords(cure)}`]),
    ...(becauseOf === undefined ? [] : [`because of ${becauseOf}`]),
    ...(effects === undefined ? [] : [effects]),
  ].join('\n');
}

function countsOf(results: readonly Result[], report: Report) {
  const of = (...verdicts: Result['verdict'][]) => results.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const waived = results.filter((result) => result.waived !== undefined).length;
  const folded = results.filter((result) => isFolded(result, report)).length;
  return {
    tests: results.length,
    failures: results.filter((result) => failsRun(result, report) && !isFolded(result, report)).length,
    errors: of('error'),
    skipped: of('skip', 'inconclusive') + waived + folded,
  };
}

function timeOf(report: Report, area: string): number {
  return report.exchanges
    .filter(({ observation }) => observation.startsWith(`${area}/`))
    .reduce((sum, { ms }) => sum + ms, 0);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);
