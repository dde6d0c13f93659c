import { expect, test } from 'vitest';
import { crashed, DAY, kindOf, listed, refused, searched, settledOn, silent, someCalls } from './fixtures.js';
import { windowInSeconds } from './window-in-seconds.js';

const calls = someCalls(5);
const search = searched(listed(calls));
const settled = settledOn(calls);
const nothing = { ...listed([]), window: { from: DAY.to * 2, to: DAY.to * 3 } };
const everything = { ...listed(calls), window: { from: DAY.to * 2, to: DAY.to * 2 + 60 } };

test.each([
  ['milliseconds bring nothing', listed([]), [nothing], 'pass'],
  ['milliseconds are refused', refused, [nothing], 'pass'],
  ['milliseconds crash it', crashed, [nothing], 'pass'],
  ['a guessed unit is a warning', listed(calls), [nothing], 'warn'],
  ['an ignored window is told by another rule', listed(calls), [everything], 'skip'],
  ['no answer decides nothing', silent, [nothing], 'inconclusive'],
])('%s', (_sentence, milliseconds, empty, kind) => {
  expect(kindOf(windowInSeconds, { search, settled, milliseconds, empty })).toBe(kind);
});

test('calls that are there in milliseconds only fail', () => {
  const inMilliseconds = listed(calls);
  expect(kindOf(windowInSeconds, { search: { ...searched(listed([])), inMilliseconds } })).toBe('fail');
});

test('an empty account cannot tell', () => {
  expect(kindOf(windowInSeconds, { search: searched(listed([])) })).toBe('skip');
});

test('an API that answers no window cannot tell either', () => {
  expect(kindOf(windowInSeconds, { search: searched(refused) })).toBe('inconclusive');
});
