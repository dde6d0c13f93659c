import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { pretty } from '../../reports/pretty/pretty.js';
import { aFailure, aReport, aResult } from '../../schemas/fixtures.js';
import { reportSchema } from '../../schemas/report.js';
import { exitCode } from '../exit-code.js';
import { adapterReport } from './adapter-report.js';
import { aRun } from './fixtures.js';
import type { ScenarioRun } from './run-scenario.js';

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const isReport = ajv.compile(reportSchema);

const merged = (runs: readonly ScenarioRun[]) =>
  adapterReport(runs, {
    provider: 'aircall',
    command: 'node server.js --key hush',
    target: 'http://127.0.0.1',
    startedAt: Date.UTC(2026, 0, 5),
    durationMs: 4200,
    seed: 7,
    depth: 'standard',
    failOn: 'fail',
    interrupted: false,
    redact: (text) => text.replaceAll('hush', '[key removed]'),
  });

const trouble = { fact: 'the adapter ended with code 1', hint: 'Start it by hand.', output: ['hush, TypeError'] };
const truthFails = aFailure({ rule: 'truth/every-call-is-there', area: 'truth' });

test.each<[string, ScenarioRun[], number]>([
  ['all scenarios hold', [aRun({ report: aReport() }), aRun({ name: 'outage', report: aReport() })], 0],
  [
    'one scenario fails',
    [aRun({ report: aReport() }), aRun({ name: 'outage', report: aReport({ results: [truthFails] }) })],
    1,
  ],
  ['the adapter never comes up', [aRun({ trouble })], 3],
  ['it ends under a scenario', [aRun({ report: aReport() }), aRun({ name: 'outage', trouble })], 3],
])('%s: a report as its schema says, and the exit code', (_sentence, runs, code) => {
  const report = merged(runs);
  expect(isReport(report), ajv.errorsText(isReport.errors)).toBe(true);
  expect(exitCode(report)).toBe(code);
  expect(JSON.stringify(report)).not.toContain('hush');
});

test('the matrix tells contract and truth apart, for each scenario', () => {
  const { adapter } = merged([
    aRun({ report: aReport({ results: [aResult(), aResult({ ...truthFails, verdict: 'pass' })] }) }),
    aRun({ name: 'outage', happens: 'A gateway page.', report: aReport({ results: [aResult(), truthFails] }) }),
    aRun({ name: 'same-second', report: aReport({ results: [aResult({ verdict: 'warn' })] }) }),
  ]);
  expect(adapter?.scenarios.map(({ name, contract, truth }) => [name, contract, truth])).toEqual([
    ['none', 'pass', 'pass'],
    ['outage', 'pass', 'fail'],
    ['same-second', 'warn', 'skip'],
  ]);
});

test('people see the matrix, what happened where it fails, and which time was used', () => {
  const report = merged([
    aRun({ report: aReport() }),
    aRun({ name: 'outage', happens: 'A gateway page.', report: aReport({ results: [truthFails] }) }),
    aRun({ name: 'page-shift', report: aReport(), longest: { what: 'POST /calls', seconds: 300 } }),
    aRun({ name: 'clock-jump', trouble }),
  ]);
  const text = pretty(report, { width: 80, color: false });
  expect(text).toContain('time      virtual: ');
  expect(text).toMatch(/^ {2}scenario {4}contract {4}truth {9}requests {3}seconds$/m);
  expect(text).toMatch(/^ {2}outage {6}not judged {2}FAILED .* 2\.0\n {4}A gateway page\.$/m);
  expect(text).toMatch(/clock-jump.*\n {4}after 105 minutes of the clock: the adapter ended with code 1\./);
  expect(text).toContain('    | [key removed], TypeError');
  expect(text).toContain('POST /calls took 5 minutes of the clock under page-shift');
});

test("a waived rule is nobody's trouble in the matrix", () => {
  const { adapter, summary } = adapterReport(
    [aRun({ report: aReport({ results: [aFailure(), aResult({ rule: 'calls/x' })] }) })],
    {
      provider: 'aircall',
      target: 'http://127.0.0.1',
      startedAt: Date.UTC(2026, 0, 5),
      durationMs: 1,
      seed: 1,
      depth: 'quick',
      failOn: 'fail',
      interrupted: false,
      waivers: [{ rule: 'contacts/id-is-string', owner: 'telephony', reason: 'until the move', expires: '2026-12-31' }],
      redact: (text) => text,
    },
  );
  expect(adapter?.scenarios[0]?.contract).toBe('pass');
  expect(summary.verdict).toBe('conformant');
});
