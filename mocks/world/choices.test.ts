import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byShare, pick, quantiles, wholeBetween } from './choices.js';

const ALMOST_ONE = 1 - 2 ** -32;

test.each([
  [0, 'a'],
  [0.5, 'b'],
  [ALMOST_ONE, 'c'],
])('a draw of %d picks %s from three', (draw, expected) => {
  expect(pick(['a', 'b', 'c'], draw)).toBe(expected);
});

test('nothing can be picked from an empty list', () => {
  expect(() => pick([], 0)).toThrow(RangeError);
});

test.each([
  [0, 3],
  [0.5, 5],
  [ALMOST_ONE, 7],
])('a draw of %d between 3 and 7 is %d', (draw, expected) => {
  expect(wholeBetween(3, 7, draw)).toBe(expected);
});

test.each([
  [0, 'rare'],
  [0.0999, 'rare'],
  [0.1, 'common'],
  [ALMOST_ONE, 'common'],
])('a draw of %d by shares of 10 and 90 percent is %s', (draw, expected) => {
  const shares = [
    ['rare', 10],
    ['common', 90],
  ] as const;
  expect(byShare(shares, draw)).toBe(expected);
});

test('shares below 100 percent are a mistake that shows', () => {
  expect(() => byShare([['some', 50]], 0.9)).toThrow(/less than 100 percent/);
});

test.each([
  [0, 10],
  [0.25, 15],
  [0.5, 20],
  [0.75, 110],
  [ALMOST_ONE, 199],
])('a draw of %d between the quantiles is %d', (draw, expected) => {
  expect(
    quantiles([
      [0, 10],
      [0.5, 20],
      [1, 200],
    ])(draw),
  ).toBe(expected);
});

test('quantiles never fall as the draw rises', () => {
  const seconds = quantiles([
    [0, 2],
    [0.1, 3],
    [0.11, 900],
    [1, 1_000],
  ]);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: ALMOST_ONE, noNaN: true }),
      fc.double({ min: 0, max: ALMOST_ONE, noNaN: true }),
      (a, b) => {
        expect(seconds(Math.min(a, b))).toBeLessThanOrEqual(seconds(Math.max(a, b)));
      },
    ),
  );
});
