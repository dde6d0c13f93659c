import { describe, expect, test } from 'vitest';
import { aCall } from '../../fixtures.js';
import { constantOffset } from './constant-offset.js';
import { answered, DAY, kindOf, listed, settledOn, someCalls, told } from './fixtures.js';
import { onlyInWindow } from './only-in-window.js';

const HOUR = 3600;
const FUTURE = { from: DAY.to * 2, to: DAY.to * 2 + 60 };
const calls = someCalls(12);
const call = (start: number, end = start + 60) =>
  aCall({ id: `at-${start}`, startTime: start, endTime: end, duration: end - start });
const none = [{ ...listed([]), window: FUTURE }];
const shifted = (hours: number) => someCalls(12, (index) => moved(index, hours * HOUR));

function moved(index: number, by: number) {
  const startTime = DAY.from + 600 + Math.floor((index * 85_000) / 12) + by;
  return { startTime, endTime: startTime + 60 };
}

test.each([
  ['every call inside', calls, 'pass'],
  ['a call on each edge', [...calls, call(DAY.from), call(DAY.to)], 'pass'],
  ['a second of rounding', [...calls, call(DAY.from - 1), call(DAY.to + 1)], 'pass'],
  ['a call that began before and reached in', [...calls, call(DAY.from - 600, DAY.from + 600)], 'inconclusive'],
  ['a call that was over before', [...calls, call(DAY.from - 600, DAY.from - 300)], 'fail'],
  ['a call that began after', [...calls, call(DAY.to + 300)], 'fail'],
  ['a call of another year', [...calls, call(DAY.from - 400 * 24 * HOUR)], 'fail'],
  ['times in local time', shifted(3), 'fail'],
  ['times in text', [aCall({ startTime: '2023-11-15T09:00:00Z' })], 'skip'],
  ['times in milliseconds', [aCall({ startTime: DAY.from * 1000 })], 'skip'],
  ['numbers sent as text', [aCall({ startTime: String(DAY.from + 60), endTime: undefined })], 'pass'],
  ['a call without a time beside others', [...calls, aCall({ startTime: null })], 'pass'],
])('%s', (_sentence, rows, kind) => {
  expect(kindOf(onlyInWindow, { settled: settledOn(rows), empty: none })).toBe(kind);
});

describe('other answers', () => {
  const settled = settledOn(calls);
  const part = { from: DAY.from + 30_000, to: DAY.from + 60_000 };
  const isInside = ({ startTime = 0 }: { startTime?: number }) => startTime > part.from && startTime < part.to;

  test.each([
    ['a part of the window answered in full', { sub: { ...listed(calls.filter(isInside)), window: part } }, 'pass'],
    ['a part that brings the whole', { sub: { ...listed(calls), window: part } }, 'fail'],
    ['a part that is empty', { sub: { ...listed([]), window: part } }, 'pass'],
    [
      'calls in the quiet before the first one',
      {
        sub: { ...listed([]), window: part },
        beside: [{ ...listed(calls.slice(0, 1)), window: { from: DAY.from, to: DAY.from + 500 } }],
      },
      'fail',
    ],
    ['a part answered 404 for none', { sub: { ...answered({ status: 404, json: {} }), window: part } }, 'pass'],
    ['a filter that forgets the window', { empty: none, incoming: listed([call(DAY.from - 9 * HOUR)]) }, 'fail'],
    ['filters that forget the part', { empty: none, subFiltered: { ...listed(calls), window: part } }, 'fail'],
    ['an operator that forgets it', { empty: none, byOperator: [listed([call(DAY.to + 9 * HOUR)])] }, 'fail'],
    ['nothing that would leave calls out', { empty: [] }, 'inconclusive'],
    ['nothing of the kind asked for, as in a quick run', {}, 'skip'],
  ])('%s', (_sentence, others, kind) => {
    expect(kindOf(onlyInWindow, { settled, ...others })).toBe(kind);
  });
});

test('local time is named', () => {
  expect(told(onlyInWindow, { settled: settledOn(shifted(-3)), empty: none })).toMatch(
    /^2 of 12 calls in the answer for .* start outside it; every call of every answer fits 3 h to 5 h later: local time instead of UTC\?$/,
  );
});

test.each([
  ['two hours ahead', shifted(2), '2 h earlier'],
  ['five and a half hours behind', shifted(-5.5), '5 h 30 min later'],
  ['inside already', calls, undefined],
  ['a year ahead', shifted(365 * 24), undefined],
  ['spread over more than the window', [...shifted(2), ...shifted(-2)], undefined],
  ['two calls', shifted(2).slice(0, 2), undefined],
])('a constant offset: %s', (_sentence, rows, expected) => {
  const day = { from: DAY.from + 500, to: DAY.from + 600 + 78_000 };
  expect(constantOffset([{ rows, window: day }])).toBe(expected);
});

test('answers for several windows narrow the offset down', () => {
  const rows = shifted(2);
  const wide = { rows, window: { from: DAY.from - 20_000, to: DAY.from + 80_000 } };
  const narrow = { rows: rows.slice(0, 3), window: { from: DAY.from, to: DAY.from + 16_000 } };
  expect(constantOffset([wide])).toBe('2 h to 7 h earlier');
  expect(constantOffset([wide, narrow])).toBe('2 h earlier');
});
