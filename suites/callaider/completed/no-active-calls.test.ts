import { expect, test } from 'vitest';
import { listed, settledOn, silent } from '../calls/request/fixtures.js';
import { aCall } from '../fixtures.js';
import { clockless, kindOf, NOW, recent, told } from './fixtures.js';
import { noActiveCalls } from './no-active-calls.js';

/** A call that ends so many seconds after now. */
const ending = (seconds: number, over: object = {}) =>
  aCall({ startTime: NOW - 300, endTime: NOW + seconds, duration: 300 + seconds, ...over });
const endless = (duration: number) => ending(0, { endTime: undefined, duration });

test.each([
  ['calls that are over', [ending(-1), ending(-200)], 'pass'],
  ['a call that ends within the tolerance', [ending(4)], 'pass'],
  ['a call that ends in a minute', [ending(-9), ending(60)], 'fail'],
  ['a duration that goes beyond now', [endless(400)], 'fail'],
  ['a duration up to now', [endless(300)], 'pass'],
  ['an end that is null and a duration beyond now', [ending(0, { endTime: null, duration: 900 })], 'fail'],
  ['a duration beyond an end that is past', [ending(-9, { duration: 9000 })], 'pass'],
  ['a call that starts in an hour: misdated rather than active', [ending(4000, { startTime: NOW + 3600 })], 'pass'],
  ['a status that says so', [ending(-9), ending(-1, { status: 'ringing' })], 'fail'],
  ['nobody called', [], 'inconclusive'],
  ['times in text', [aCall({ startTime: '2023-11-15T12:00:00Z' })], 'inconclusive'],
])('%s', (_sentence, rows, kind) => {
  expect(kindOf(noActiveCalls, { recent: recent(rows) })).toBe(kind);
});

test.each([
  ['ahead of ours', 90, 60, 'pass'],
  ['ahead of ours, but not so far', 20, 60, 'fail'],
  ['behind ours', -90, 60, 'pass'],
])('the clock of the API is %s', (_sentence, skew, seconds, kind) => {
  expect(kindOf(noActiveCalls, { recent: recent([ending(seconds)], { skew }) })).toBe(kind);
});

test('without a clock to read, six minutes are forgiven', () => {
  expect(kindOf(noActiveCalls, { recent: clockless([ending(310)]) })).toBe('pass');
  expect(kindOf(noActiveCalls, { recent: clockless([ending(400)]) })).toBe('fail');
});

test('durations in another unit are told by their own rule', () => {
  const older = Array.from({ length: 9 }, () => aCall({ endTime: undefined, duration: 185_000 }));
  const seen = { recent: recent([endless(300_000)]), settled: settledOn(older) };
  expect(kindOf(noActiveCalls, seen)).toBe('pass');
});

test('no answer decides nothing', () => {
  const seen = { ...silent, window: { from: 0, to: 1 } };
  expect(kindOf(noActiveCalls, { recent: seen })).toBe('inconclusive');
  expect(kindOf(noActiveCalls, { recent: { ...listed([]), window: { from: 0, to: 1 } } })).toBe('inconclusive');
});

test('a finding stands alone', () => {
  expect(told(noActiveCalls, { recent: recent([ending(-9), ending(60)]) })).toBe(
    '1 of 2 calls of the last hours end after they were answered with: they are still going on',
  );
});
