import { createHash } from 'node:crypto';
import type * as Sarif from 'sarif';
import type { Report, Result } from '../../schemas/report.js';
import { cureInWords, effectsInWords, isFolded } from '../causes.js';
import { clip } from '../clip.js';
import type { Reporter } from '../reporter.js';
import { answeredFor, factOf, termsOf } from '../waived.js';
import { invocation } from './invocation.js';
import { locationsOf } from './locations.js';
import { plain } from './plain.js';
import { descriptor } from './rules.js';

const LONGEST = 4000;

/**
 * SARIF 2.1.0 for code scanning: each rule that was run is described, and one that fails or warns is one result, so that a
 * defect is one alert over all runs; a rule that is red because of another is told in that one's message. The other verdicts are no defects: reasons for having none are notifications.
 */
export const sarif: Reporter = (report) => {
  const log: Sarif.Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            rules: report.results.map(descriptor),
          },
        },
        automationDetails: { id: `linecheck/${report.suite.id}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(report)],
        results: report.results.flatMap((result, ruleIndex) =>
          (result.verdict === 'fail' || result.verdict === 'warn') && !isFolded(result, report)
            ? [resultOf(result, ruleIndex, report)]
            : [],
        ),
        properties: {
          suite: report.suite.id,
          target: report.target,
          verdict: report.summary.verdict,
          counts: report.summary.counts,
          must: report.summary.must,
          depth: report.depth,
          seed: report.seed,
          ...(report.waivers === undefined ? {} : { waivers: report.waivers }),
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function resultOf(result: Result, ruleIndex: number, report: Report): Sarif.Result {
  const exchanges = [...new Set(result.findings.flatMap(({ exchange }) => (exchange === undefined ? [] : [exchange])))];
  return {
    ruleId: result.rule,
    ruleIndex,
    kind: 'fail',
    level: result.verdict === 'fail' ? 'error' : 'warning',
    message: { text: plain(clip(story(result, report), LONGEST)) },
    locations: locationsOf(result, report),
    ...(result.waived === undefined
      ? {}
      : {
          suppressions: [
            { kind: 'external', status: 'accepted', justification: plain(`Waived by ${termsOf(result.waived)}`) },
          ],
        }),
    occurrenceCount: Math.max(1, result.findingCount),
    partialFingerprints: {
      // The rule, and nothing that changes from run to run: ids, times and counts of the account would open new alerts.
      'linecheckRule/v1': fingerprint(report.suite.id, result.rule),
      primaryLocationLineHash: `${fingerprint(report.suite.id, result.rule).slice(0, 16)}:1`,
    },
    properties: {
      area: result.area,
      clauses: result.clauses,
      exchange: exchanges[0] ?? null,
      exchanges,
      findings: result.findings,
    },
  };
}

function story(result: Result, report: Report): string {
  const { summary, findings, findingCount, fix, cure } = result;
  const effects = effectsInWords(result, report);
  const waiver = answeredFor(result, report);
  const facts = findings
    .slice(0, 3)
    .flatMap((finding) => [
      factOf(finding),
      ...(finding.at === undefined || finding.at === '' ? [] : [`  at: ${finding.at}`]),
      ...(finding.expected === undefined ? [] : [`  expected: ${finding.expected}`]),
      ...(finding.actual === undefined ? [] : [`  actual: ${finding.actual}`]),
    ]);
  const untold = findingCount - Math.min(3, findings.length);
  return [
    ...(facts.length === 0 ? [summary] : facts),
    ...(untold > 0 ? [`and ${untold} more like it`] : []),
    ...(waiver === undefined ? [] : [`Waived by ${waiver}`]),
    `Fix: ${fix}`,
    ...(cure === undefined ? [] : [`Cure: ${cureInWords(cure)}`]),
    ...(effects === undefined ? [] : [effects]),
  ].join('\n');
}

const fingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');
