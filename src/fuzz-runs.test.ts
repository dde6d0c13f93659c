import { expect, test } from 'vitest';
import { capFor } from './engine/settings.js';
import { fuzzRuns } from './fuzz-runs.js';
import { check } from './index.js';

test.each([
  ['1', 1],
  ['100', 100],
  ['1000', 1000],
])('--fuzz %s', (text, runs) => {
  expect(fuzzRuns(text)).toBe(runs);
});

test.each(['0', '-1', 'abc', '', '1.5', '1e9', '1001', '9999999999999999'])('--fuzz %j is wrong usage', (text) => {
  expect(() => fuzzRuns(text)).toThrow(
    expect.objectContaining({ code: 'usage', hint: expect.stringMatching(/from 1 to 1000/) }),
  );
});

test.each([0, -1, 1.5, Number.NaN, 1001])('check({ fuzz: %d }) is refused before anything is asked', async (fuzz) => {
  await expect(check({ target: 'http://127.0.0.1:1', secret: 'a-key', fuzz })).rejects.toMatchObject({ code: 'usage' });
});

test('generated requests raise the cap', () => {
  expect([capFor('quick', undefined), capFor('quick', 100), capFor('standard', 1)]).toEqual([100, 400, 402]);
});
