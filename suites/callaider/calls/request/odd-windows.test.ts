import { expect, test } from 'vitest';
import { aCall } from '../../fixtures.js';
import { crashed, DAY, kindOf, listed, NOON, refused, silent, someCalls } from './fixtures.js';
import { invertedWindowIsEmpty } from './inverted-window-is-empty.js';
import { zeroLengthWindowWorks } from './zero-length-window-works.js';

const calls = someCalls(6);
const ignored = [{ ...listed(calls), window: { from: DAY.to * 2, to: DAY.to * 2 + 60 } }];
const others = [aCall({ id: 'old', startTime: DAY.from - 90_000, endTime: DAY.from - 89_000 })];

test.each([
  ['no calls', listed([]), 'pass'],
  ['a refusal', refused, 'pass'],
  ['500', crashed, 'warn'],
  ['bounds swapped in silence', listed(calls), 'warn'],
  ['bounds swapped by an API whose ids change', listed(calls.map((call) => ({ ...call, id: `${call.id}x` }))), 'warn'],
  ['other calls', listed(others), 'fail'],
  ['more calls', listed([...calls, ...others]), 'fail'],
  ['fewer calls', listed(calls.slice(0, 2)), 'fail'],
  ['no answer', silent, 'inconclusive'],
])('an inverted window: %s', (_sentence, inverted, kind) => {
  expect(kindOf(invertedWindowIsEmpty, { inverted: { ...inverted, rightWayRound: calls }, empty: [] })).toBe(kind);
});

test('an inverted window of an API that reads no window is told once', () => {
  expect(kindOf(invertedWindowIsEmpty, { inverted: { ...listed(calls), rightWayRound: calls }, empty: ignored })).toBe(
    'skip',
  );
});

const callAt = (start: number, end = start + 60) => aCall({ startTime: start, endTime: end, duration: end - start });
const instant = (seen: ReturnType<typeof listed>, hasCall = true) => [{ ...seen, second: NOON, hasCall }];

test.each([
  ['the call of that second', instant(listed([callAt(NOON)])), 'pass'],
  ['nothing in a quiet second', instant(listed([]), false), 'pass'],
  ['nothing where a call starts: the end is not part of the window', instant(listed([])), 'info'],
  ['a call that is under way', instant(listed([callAt(NOON), callAt(NOON - 300, NOON + 300)])), 'pass'],
  ['a refusal', instant(refused), 'info'],
  ['calls of the whole day', instant(listed(calls)), 'warn'],
  ['500', instant(crashed), 'warn'],
  ['no answer', instant(silent), 'inconclusive'],
])('a window of no length: %s', (_sentence, instants, kind) => {
  expect(kindOf(zeroLengthWindowWorks, { instants, empty: [] })).toBe(kind);
});

test('empty windows that crash are told once', () => {
  const empty = [{ ...crashed, window: { from: DAY.to * 2, to: DAY.to * 2 + 60 } }];
  expect(kindOf(invertedWindowIsEmpty, { inverted: { ...crashed, rightWayRound: calls }, empty })).toBe('inconclusive');
  expect(kindOf(zeroLengthWindowWorks, { instants: instant(crashed), empty })).toBe('inconclusive');
});
