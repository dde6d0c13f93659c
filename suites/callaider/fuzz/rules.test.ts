import { describe, expect, test } from 'vitest';
import { listed } from '../calls/request/fixtures.js';
import { type Aspect, aspects } from './decided.js';
import { aBase, aRequest, rows } from './fixtures.js';
import type { FuzzFailure, FuzzRun } from './fuzz-run.js';
import { fuzzRules, judgeAspect } from './rules.js';

const base = aBase();
const shown = Object.fromEntries(aspects.map((aspect) => [aspect, 5])) as Record<Aspect, number>;

const aRun = (over: Partial<FuzzRun> = {}): FuzzRun => ({
  runs: 100,
  seed: 7,
  window: base.window,
  made: 100,
  decided: 97,
  shown,
  undecided: [{ because: 'the account moved', count: 3 }],
  stopped: undefined,
  absent: {},
  failure: undefined,
  ...over,
});

/** A request to which no calls came. */
const aFailure = (over: Partial<FuzzFailure['case']> = {}): FuzzFailure => ({
  case: { ...aRequest(over), twist: { kind: 'alone' } },
  answers: [listed([], { exchange: 41 })],
  base,
  number: 17,
  shrinks: 4,
  path: '16:0:2',
});

describe('without a failure', () => {
  test.each<[string, Partial<FuzzRun>, Aspect, string]>([
    ['what was shown passes', {}, 'windows', 'pass'],
    ['what nothing showed is inconclusive', { shown: { ...shown, windows: 0 } }, 'windows', 'inconclusive'],
    ['what ended early is inconclusive', { stopped: 'the account changes' }, 'windows', 'inconclusive'],
    [
      'what this account cannot show is skipped',
      { absent: { operators: 'there is one operator' } },
      'operators',
      'skip',
    ],
    ['the others then pass', { absent: { operators: 'there is one operator' } }, 'filters', 'pass'],
  ])('%s', (_sentence, over, aspect, kind) => {
    expect(judgeAspect(aRun(over), aspect).kind).toBe(kind);
  });

  test('nothing decided is no pass for any of them', () => {
    const none = Object.fromEntries(aspects.map((aspect) => [aspect, 0])) as Record<Aspect, number>;
    const run = aRun({ decided: 0, shown: none });
    expect(aspects.map((aspect) => judgeAspect(run, aspect).kind)).toEqual(aspects.map(() => 'inconclusive'));
  });

  test('a pass tells what it rests on', () => {
    expect(judgeAspect(aRun(), 'windows')).toEqual({
      kind: 'pass',
      note: '5 requests about this; 97 of 100 generated requests were decided; of the others, 3 because the account moved (seed 7)',
    });
  });
});

describe('a failure', () => {
  test.each<[string, Partial<FuzzFailure['case']>, Aspect]>([
    ['with a property filter', { operators: ['101', '102'], propertyFilters: { City: 'Oslo' } }, 'properties'],
    ['with operators alone', { operators: ['101', '102'] }, 'operators'],
    ['with one operator', { operators: ['101'] }, 'filters'],
    ['with a direction', { direction: 'incoming' }, 'filters'],
    ['with a direction and operators', { direction: 'incoming', operators: ['101', '102'] }, 'filters'],
    ['of a short window', { window: around(1) }, 'shortWindows'],
    ['of a long window', { window: around(3600) }, 'windows'],
    ['of the whole window', {}, 'windows'],
  ])('%s is told by one rule, and the others cannot tell', (_sentence, over, aspect) => {
    const run = aRun({ failure: aFailure(over) });
    const kinds = aspects.map((each) => judgeAspect(run, each).kind);
    expect(kinds).toEqual(aspects.map((each) => (each === aspect ? 'fail' : 'inconclusive')));
  });

  test('is told in words that stand alone', () => {
    const failure = aFailure({ window: around(1), direction: 'incoming', operators: ['101'] });
    const verdict = judgeAspect(aRun({ failure }), 'filters');
    expect(verdict).toEqual({
      kind: 'fail',
      count: 1,
      findings: [
        {
          message:
            '1 of 1 call is missing, asked for the incoming calls of operator "101" from 2023-11-14 22:23:19 to 2023-11-14 22:23:21 UTC (generated request 17 of 100, shrunk; --fuzz 100 --seed 7 --from 1700000000 --to 1700086400 repeats it, path 16:0:2)',
          expected: 'the 1 call that the whole window holds for it',
          actual: 'call "call-1" of 2023-11-14 22:23:20 UTC',
          exchange: 41,
        },
      ],
    });
  });

  test.each<[string, FuzzFailure, RegExp]>([
    [
      'strays',
      { ...aFailure({ direction: 'incoming' }), answers: [listed(rows)] },
      /^30 of 60 calls in the answer have the other direction, asked for the incoming calls of the whole window, 2023/,
    ],
    [
      'strangers',
      { ...aFailure(), answers: [listed([...rows, { ...rows[0], id: 'stranger' }])] },
      /^1 call came that the answer for the whole window does not hold, asked for the calls of the/,
    ],
    [
      'many operators',
      aFailure({ operators: ['101', '102', '103', '104', '105', '106', '107'] }),
      /of operators "101", "102", "103", "104", "105" and 2 more/,
    ],
    ['property filters', aFailure({ propertyFilters: { City: ['Oslo'] } }), /the calls with \{"City":\["Oslo"\]\} of/],
    ['what was not made smaller', { ...aFailure(), shrinks: 0 }, /\(generated request 17 of 100; --fuzz/],
  ])('names %s', (_sentence, failure, message) => {
    const run = aRun({ failure });
    const findings = aspects.flatMap((aspect) => {
      const verdict = judgeAspect(run, aspect);
      return verdict.kind === 'fail' ? verdict.findings : [];
    });
    expect(findings.map((finding) => finding.message)).toEqual([expect.stringMatching(message)]);
  });
});

function around(seconds: number) {
  const [first] = rows;
  const start = first?.startTime ?? 0;
  return { from: start - seconds, to: start + seconds };
}

test('each rule is judged with --fuzz only', () => {
  expect(fuzzRules.map(({ flag }) => flag)).toEqual(aspects.map(() => 'fuzz'));
});
