import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { type Change, diffSchema } from '../../schemas/diff.js';
import { aFailure, aReport, aResult } from '../../schemas/fixtures.js';
import type { Report, Result } from '../../schemas/report.js';
import { compareRuns } from './compare-runs.js';

const ajv = new Ajv({ strict: false });
formats.default(ajv);
const isDiff = ajv.compile(diffSchema);

const run = (result: Result | undefined, over: Partial<Report> = {}) =>
  aReport({ results: [aResult({ rule: 'a/stays' }), ...(result === undefined ? [] : [result])], ...over });

const verdicts = {
  pass: aResult({ verdict: 'pass' }),
  fail: aFailure(),
  warn: aFailure({ verdict: 'warn' }),
  info: aFailure({ verdict: 'info' }),
  inconclusive: aResult({ verdict: 'inconclusive', reason: 'no answer' }),
  skip: aResult({ verdict: 'skip', reason: 'no calls' }),
  error: aResult({ verdict: 'error', reason: 'oops' }),
  waived: aFailure({ waived: { owner: 'us', reason: 'for now', expires: '2026-12-31' } }),
  absent: undefined,
} as const satisfies Record<string, Result | undefined>;

type Verdict = keyof typeof verdicts;

test.each<[Verdict, Verdict, Change['group'] | 'unchanged']>([
  ['pass', 'pass', 'unchanged'],
  ['fail', 'fail', 'unchanged'],
  ['absent', 'absent', 'unchanged'],
  ['pass', 'fail', 'newly failing'],
  ['skip', 'fail', 'newly failing'],
  ['warn', 'fail', 'newly failing'],
  ['absent', 'fail', 'newly failing'],
  ['waived', 'fail', 'newly failing'],
  ['fail', 'pass', 'fixed'],
  ['fail', 'info', 'fixed'],
  ['waived', 'pass', 'fixed'],
  ['pass', 'inconclusive', 'newly unclear'],
  ['fail', 'inconclusive', 'newly unclear'],
  ['fail', 'skip', 'newly unclear'],
  ['waived', 'skip', 'newly unclear'],
  ['pass', 'error', 'newly unclear'],
  ['skip', 'inconclusive', 'other'],
  ['fail', 'warn', 'other'],
  ['fail', 'waived', 'other'],
  ['fail', 'absent', 'other'],
  ['pass', 'warn', 'other'],
  ['absent', 'pass', 'other'],
  ['inconclusive', 'pass', 'other'],
])('%s, then %s: %s', (before, after, group) => {
  const diff = compareRuns(run(verdicts[before]), run(verdicts[after]));
  expect(isDiff(diff), ajv.errorsText(isDiff.errors)).toBe(true);
  if (group === 'unchanged') {
    expect(diff.changes).toEqual([]);
  } else {
    expect(diff.changes).toMatchObject([{ rule: 'contacts/id-is-string', group, before, after }]);
    expect(diff.counts[group]).toBe(1);
  }
  expect(diff.counts.unchanged).toBeGreaterThanOrEqual(1);
});

test('a warning newly fails where warnings count, in the later run', () => {
  const warned = (failOn: 'fail' | 'warn') => run(verdicts.warn, { failOn });
  expect(compareRuns(run(verdicts.pass), warned('warn')).counts['newly failing']).toBe(1);
  expect(compareRuns(run(verdicts.pass), warned('fail')).counts['newly failing']).toBe(0);
  // The same warning as before is nothing new, though it counts now.
  expect(compareRuns(warned('fail'), warned('warn')).changes).toEqual([]);
});

test('what fails comes first, with what was found', () => {
  const rules = (verdict: (rule: string) => Partial<Result>) =>
    aReport({ results: ['a/one', 'b/two'].map((rule) => aFailure({ rule, ...verdict(rule) })) });
  const before = rules((rule) => (rule === 'a/one' ? {} : { verdict: 'pass', findings: [] }));
  const after = rules((rule) => (rule === 'a/one' ? { verdict: 'pass', findings: [] } : {}));
  expect(compareRuns(before, after).changes.map(({ rule, said }) => [rule, said])).toEqual([
    ['b/two', '3 of 12 contacts have a number as id'],
    ['a/one', undefined],
  ]);
});

describe('what else may be the cause', () => {
  const used = { rule: 'a/one', owner: 'us', reason: 'r', expires: '2026-12-31', findings: 1 };
  const waivers = { used: [used], unused: [], expired: [], stale: [], idle: [] };
  const stopped = { problem: 'no answer', cause: 'c', cure: 'c', stopped: true };

  test.each<[string, Partial<Report>, string, RegExp]>([
    ['another target', { target: 'https://b.example' }, 'target', /http:.*, then https:\/\/b\.example/],
    ['another version', { tool: { name: 'linecheck', version: '9.9.9' } }, 'version', /0\.1\.0, then 9\.9\.9/],
    [
      'other rules',
      { results: [aResult({ rule: 'x/new' })] },
      'rules',
      /1 only in the earlier run, 1 only in the later/,
    ],
    ['another depth', { depth: 'quick' }, 'depth', /standard, then quick/],
    ['another --fail-on', { failOn: 'warn' }, 'fail-on', /fail, then warn/],
    ['waivers', { waivers }, 'waivers', /other waivers/],
    [
      'other calls',
      { window: { from: 0, to: 60, calls: 3 } },
      'window',
      /1970-01-01 00:00 to 1970-01-01 00:01 \(3 calls\)/,
    ],
    ['other draws', { seed: 8 }, 'seed', /7, then 8/],
    ['an interruption', { interrupted: true }, 'stopped', /later run was interrupted/],
    ['a target that was not there', { diagnosis: stopped }, 'stopped', /later run was stopped: no answer/],
  ])('%s', (_sentence, over, what, note) => {
    const { otherCauses } = compareRuns(aReport(), aReport(over));
    expect(otherCauses).toEqual([{ what, note: expect.stringMatching(note) }]);
  });

  test('nothing, for two runs alike', () => {
    expect(compareRuns(aReport(), aReport()).otherCauses).toEqual([]);
    // What became of a waiver is no other waiver.
    const unused = { ...waivers, used: [], unused: [(({ findings: _findings, ...waiver }) => waiver)(used)] };
    expect(compareRuns(aReport({ waivers }), aReport({ waivers: unused })).otherCauses).toEqual([]);
  });

  test('a run that was judged again says that the API cannot be it', () => {
    const again = aReport({ rejudged: { recordedBy: '0.1.0', judgedAt: '2026-12-01T00:00:00.000Z' } });
    expect(compareRuns(aReport(), again).otherCauses[0]?.note).toMatch(/no difference comes from the API/);
  });
});
