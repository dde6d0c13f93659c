import { expect, test } from 'vitest';
import { DAY, listed, someCalls } from '../fixtures.js';
import { chooseWhole } from './split-window.js';

const month = { from: DAY.to - 30 * 86_400, to: DAY.to };
const answer = (count: number, window = DAY) => ({ ...listed(someCalls(count)), window });

test.each([
  ['a few calls are not looked into', [answer(37)], undefined],
  ['one call cannot be halved', [answer(1)], undefined],
  ['a page size is', [answer(20)], 20],
  ['many calls are', [answer(137)], 137],
  ['many calls of a month alone are not', [answer(37), answer(812, month)], undefined],
  ['a month of a page size is', [answer(37), answer(100, month)], 100],
  ['the same number in a day and a month is suspicious', [answer(37), answer(37, month)], 37],
  ['of two pages the larger one is taken', [answer(50), answer(500, month)], 500],
])('%s', (_sentence, candidates, size) => {
  expect(chooseWhole(candidates)?.whole.rows.length).toBe(size);
});

test('of equals the settled window is taken', () => {
  expect(chooseWhole([answer(100), answer(100, month)])?.window).toEqual(DAY);
});
