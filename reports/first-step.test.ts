import { expect, test } from 'vitest';
import { aFailure, aReport, aResult } from '../schemas/fixtures.js';
import type { Report } from '../schemas/report.js';
import { firstStep, headline } from './first-step.js';

const most = { exercised: 66, total: 105 };
const run = (over: Partial<Report>, summary: Partial<Report['summary']> = {}) => {
  const report = aReport(over);
  return { ...report, summary: { ...report.summary, must: most, ...summary } };
};
const warned = [aResult(), aFailure({ rule: 'a/warns', verdict: 'warn', fix: 'Mend it.' })];

test.each<[string, Report, string, string]>([
  ['a clean run', run({}), 'Ready', 'Nothing to fix.'],
  ['warnings', run({ results: warned }), 'Ready, with 1 warning', 'Nothing must change. When you can: Mend it.'],
  [
    'a clean run of a few rules',
    run({}, { must: { exercised: 3, total: 105 } }),
    'No rule failed, but most of the contract was not exercised',
    'Nothing to fix here. Run the whole suite before launch.',
  ],
  [
    'a failure before a warning',
    run({ failOn: 'warn', results: [...warned, aFailure({ fix: 'Send text.' })] }),
    'Not ready: 1 of 3 rules failed, 1 warning',
    'Send text.',
  ],
  [
    'warnings that count',
    run({ failOn: 'warn', results: warned }, { verdict: 'nonconformant' }),
    'Not ready: 1 warning',
    'Mend it.',
  ],
  [
    'no call to judge',
    run({}, { verdict: 'inconclusive', reason: 'structure only: no call' }),
    'Cannot tell',
    'Name a window that holds calls with --from and --to, or accept an empty account with --allow-empty.',
  ],
  [
    'an answer too long to read',
    run({}, { verdict: 'inconclusive', reason: 'structure only: more than 128 MiB: --max-body sets the limit' }),
    'Cannot tell',
    'See why the answer does not end. If it is only long, read more of it with --max-body, or name a shorter window with --from and --to.',
  ],
  [
    'a target that is down',
    run(
      { diagnosis: { problem: 'refused', cause: 'nothing listens', cure: 'Start it.', stopped: true } },
      { verdict: 'inconclusive' },
    ),
    'Cannot tell',
    'Start it.',
  ],
  [
    'a fault of linecheck',
    run({}, { verdict: 'error' }),
    'linecheck failed',
    'Report this with the seed 7: it is a fault of linecheck, not of the API.',
  ],
  [
    'a run that was broken off',
    run({ interrupted: true, results: [aFailure()] }),
    'Broken off before the end',
    'Run it again to the end. What was learned before the interruption stands.',
  ],
])('%s', (_sentence, report, line, advice) => {
  expect(headline(report)).toBe(line);
  expect(firstStep(report).advice).toBe(advice);
});
