import { expect, test } from 'vitest';
import { settledOn, someCalls } from '../calls/request/fixtures.js';
import { aCall } from '../fixtures.js';
import { kindOf, recent, told } from './fixtures.js';
import { noMissedCalls } from './no-missed-calls.js';

const judged = (count: number, over: (index: number) => object) =>
  kindOf(noMissedCalls, {
    calls: settledOn(someCalls(count, over as (index: number) => Readonly<Record<string, unknown>>)),
  });
const first = (count: number, over: object) => (index: number) => (index < count ? over : {});
const none = { duration: 0 };

test.each([
  ['calls of some length', 40, () => ({}), 'pass'],
  ['one of a hundred lasts 0 seconds: rounding', 100, first(1, none), 'warn'],
  ['one of twenty lasts 0 seconds', 20, first(1, none), 'warn'],
  ['three of thirty last 0 seconds: too few to tell', 30, first(3, none), 'warn'],
  ['four of thirty do', 30, first(4, none), 'fail'],
  ['four of a hundred are no habit', 100, first(4, none), 'warn'],
  ['all last 0 seconds', 40, () => none, 'fail'],
  ['one lasts a second', 40, first(1, { duration: 1 }), 'inconclusive'],
  ['one says that it was missed', 40, first(1, { status: 'missed' }), 'fail'],
  ['durations in text', 40, () => ({ duration: '00:01:00' }), 'inconclusive'],
])('%s', (_sentence, count, over, kind) => {
  expect(judged(count, over)).toBe(kind);
});

test('minutes, of which short calls last 0, are told by their own rule', () => {
  const inMinutes = (index: number) => {
    const length = index % 3 === 0 ? 20 : 600;
    const startTime = 1_700_000_600 + index * 900;
    return { startTime, endTime: startTime + length, duration: Math.floor(length / 60) };
  };
  expect(judged(40, inMinutes)).toBe('pass');
});

test('recent calls count as well', () => {
  const calls = settledOn(someCalls(40));
  const missed = aCall({ id: 'fresh', disposition: 'NO ANSWER' });
  expect(kindOf(noMissedCalls, { calls, recent: recent([missed]) })).toBe('fail');
  expect(kindOf(noMissedCalls, { calls, recent: recent(someCalls(3)) })).toBe('pass');
});

test('a finding stands alone', () => {
  const calls = settledOn(someCalls(40, first(3, { status: 'missed' }) as () => Readonly<Record<string, unknown>>));
  expect(told(noMissedCalls, { calls })).toBe('3 of 40 calls say that nobody answered');
});
