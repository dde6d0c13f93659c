import { describe, expect, test } from 'vitest';
import type { CallsSeen } from '../../observations/ask-calls.js';
import { completeInOneAnswer } from './complete-in-one-answer.js';
import { answered, DAY, kindOf, listed, NOON, settledOn, silent, someCalls, told } from './fixtures.js';

const calls = someCalls(100);
const [left, right] = [
  calls.filter(({ startTime }) => startTime < NOON),
  calls.filter(({ startTime }) => startTime > NOON),
];

function halved(over: { whole?: unknown[]; left?: CallsSeen; right?: CallsSeen; again?: CallsSeen } = {}) {
  const whole = over.whole ?? calls;
  const split = {
    window: DAY,
    middle: NOON,
    whole: { ...listed(whole), rows: whole },
    left: listed(left),
    right: listed(right),
    again: undefined,
  };
  return { settled: settledOn(whole), split: { ...split, ...over, whole: split.whole } };
}

test.each([
  ['equal halves', halved(), 'pass'],
  ['a cap that the halves get round', halved({ whole: calls.slice(50), again: listed(calls.slice(50)) }), 'fail'],
  ['a cap on the oldest', halved({ whole: calls.slice(0, 60), again: listed(calls.slice(0, 60)) }), 'fail'],
  ['calls that came meanwhile', halved({ whole: calls.slice(0, 99), again: listed(calls) }), 'pass'],
  ['calls that the halves lose', halved({ left: listed(left.slice(5)), again: listed(calls) }), 'fail'],
  ['calls that went meanwhile', halved({ left: listed(left.slice(5)), again: listed(calls.slice(5)) }), 'pass'],
  ['a half without an answer: the round count is all there is', halved({ left: silent }), 'warn'],
])('%s', (_sentence, seen, kind) => {
  expect(kindOf(completeInOneAnswer, seen)).toBe(kind);
});

test('a call on the bound of both halves may be in neither', () => {
  const onBound = { ...calls[50], id: 'on-bound', startTime: NOON, endTime: NOON + 60 };
  const whole = [...calls, onBound];
  expect(kindOf(completeInOneAnswer, halved({ whole, again: listed(whole) }))).toBe('pass');
});

test('ids that change are told by another rule', () => {
  const renamed = (rows: typeof calls) => listed(rows.map((call) => ({ ...call, id: `${call.id}-x` })));
  const few = calls.slice(0, 90);
  const seen = halved({ whole: few, left: renamed(left), right: renamed(right), again: renamed(few) });
  expect(kindOf(completeInOneAnswer, seen)).toBe('inconclusive');
});

describe('without halves', () => {
  const page = (extra: object, rows = calls.slice(0, 37)): CallsSeen => answered({ json: { calls: rows, ...extra } });
  const paged = (seen: CallsSeen) => ({ settled: { ...settledOn(seen.rows ?? []), ...seen }, long: [] });
  const inHaste = (seen: CallsSeen) => ({ ...paged(seen), long: undefined });

  test.each([
    ['no mark', page({}), 'pass'],
    ['a total that fits', page({ total: 37, page: 1, total_pages: 1, has_more: false, next: null }), 'pass'],
    ['other fields', page({ requestId: 'x', count: 37, generatedAt: 1 }), 'pass'],
    ['a next page', page({ next: 'https://api.example/calls?page=2' }), 'warn'],
    ['a cursor in a wrapper', page({ pagination: { next_cursor: 'abc' } }), 'warn'],
    ['more to come', page({ hasMore: true }), 'warn'],
    ['a total beyond the list', page({ total: 412 }), 'warn'],
    ['more than one page', page({ meta: { total_pages: 12 } }), 'warn'],
    ['exactly a hundred', page({}, calls), 'warn'],
    ['exactly twenty', page({}, calls.slice(0, 20)), 'pass'],
    ['a Link header', answered({ json: { calls: [] }, headers: { link: '</calls?page=2>; rel="next"' } }), 'warn'],
    ['a header with a total', answered({ json: { calls: [] }, headers: { 'x-total-count': '12' } }), 'warn'],
  ])('%s', (_sentence, seen, kind) => {
    expect(kindOf(completeInOneAnswer, paged(seen))).toBe(kind);
  });

  test.each([
    ['no mark', page({}), 'skip'],
    ['a next page', page({ next: 'https://api.example/calls?page=2' }), 'warn'],
    ['exactly a hundred', page({}, calls), 'warn'],
  ])('in a quick run: %s', (_sentence, seen, kind) => {
    expect(kindOf(completeInOneAnswer, inHaste(seen))).toBe(kind);
  });
});

test('a total that counts something else is no mark once the halves are equal', () => {
  const { split } = halved();
  const settled = { ...settledOn(calls), ...answered({ json: { calls, total: 5000 } }) };
  expect(kindOf(completeInOneAnswer, { settled, split })).toBe('pass');
});

test('the finding tells how many calls are hidden', () => {
  const seen = halved({ whole: calls.slice(50), again: listed(calls.slice(50)) });
  expect(told(completeInOneAnswer, seen)).toMatch(/^50 calls of .* are in an answer for half of it/);
});

describe('of very many calls', () => {
  const all = someCalls(3000);
  const part = all.slice(-500);
  function busy({
    whole = all,
    start = all.slice(0, 400),
    settled = part,
    again = undefined as unknown[] | undefined,
  }) {
    const partOf = { ...listed(whole), rows: whole, window: DAY };
    return {
      settled: { ...settledOn(settled), partOf },
      long: [],
      busy: {
        ...listed(start),
        window: { from: DAY.from, to: NOON },
        whole: partOf,
        again: again && listed(again),
      },
    };
  }

  test.each([
    ['the first and the last are among them', busy({}), 'pass'],
    ['exactly as many as a limit would allow', busy({}), 'pass'],
    ['the first are missing', busy({ whole: all.slice(500), again: all.slice(500) }), 'fail'],
    ['the last are missing', busy({ whole: all.slice(0, -100), again: all.slice(0, -100) }), 'fail'],
    ['calls that came meanwhile', busy({ whole: all.slice(0, -100), again: all }), 'pass'],
    [
      'the first are not answered for: the round count is all there is',
      { ...busy({}), busy: { ...busy({}).busy, ...silent } },
      'warn',
    ],
  ])('%s', (_sentence, seen, kind) => {
    const long = [{ ...seen.settled.partOf, days: 1 }];
    expect(kindOf(completeInOneAnswer, { ...seen, long })).toBe(kind);
  });

  test('a finding stands alone', () => {
    const seen = busy({ whole: all.slice(500), again: all.slice(500) });
    expect(told(completeInOneAnswer, seen)).toMatch(
      /^400 calls of .* are in an answer for a part of it and not in the answer for the whole$/,
    );
  });
});
