import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDraws, type Draw } from './hash.js';

const SIZE = 20_000;

function sample(draw: Draw, from = 0): number[] {
  return Array.from({ length: SIZE }, (_, index) => draw(from + index));
}

/** Chi-squared of equal buckets; with 255 degrees of freedom it lies below 330 in 999 of 1,000 cases. */
function unevenness(values: readonly number[]): number {
  const counts = new Array<number>(256).fill(0);
  for (const value of values) counts[Math.floor(value * 256)] = (counts[Math.floor(value * 256)] ?? 0) + 1;
  const expected = values.length / 256;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const sum = one.reduce((total, value, at) => total + (value - 0.5) * ((other[at] ?? 0) - 0.5), 0);
  return (12 * sum) / one.length;
}

test('a draw lies in [0, 1) for every index and every seed', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeNat(), fc.string(), (seed, index, attribute) => {
      const drawn = createDraws(seed)(attribute)(index);
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThan(1);
      expect(createDraws(seed)(attribute)(index)).toBe(drawn);
    }),
  );
});

test.each([0, 1e6, 2 ** 31 - SIZE / 2, 2 ** 32 - SIZE / 2, 2 ** 45])(
  'draws are spread evenly from index %d on',
  (from) => {
    expect(unevenness(sample(createDraws(7)('a'), from))).toBeLessThan(330);
  },
);

test.each([
  ['attributes', createDraws(1)('a'), createDraws(1)('b')],
  ['attributes with the same letters', createDraws(1)('ab'), createDraws(1)('ba')],
  ['seeds', createDraws(1)('a'), createDraws(2)('a')],
  ['seeds that differ above 32 bits', createDraws(1)('a'), createDraws(1 + 2 ** 32)('a')],
  ['seeds of opposite sign', createDraws(5)('a'), createDraws(-5)('a')],
  ['an index and the next', createDraws(1)('a'), (index: number) => createDraws(1)('a')(index + 1)],
  ['an index and one 2 ** 32 above', createDraws(1)('a'), (index: number) => createDraws(1)('a')(index + 2 ** 32)],
])('two different %s have nothing to do with each other', (_, one, other) => {
  // 4 standard errors of the correlation of independent draws.
  expect(Math.abs(correlation(sample(one), sample(other)))).toBeLessThan(4 / Math.sqrt(SIZE));
});

test('two attributes of one seed are not the same sequence read from different places', () => {
  const other = new Set(sample(createDraws(3)('b')));
  expect(sample(createDraws(3)('a')).filter((value) => other.has(value)).length).toBeLessThan(5);
});
