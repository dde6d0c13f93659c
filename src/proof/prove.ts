import { describe, expect, test } from 'vitest';
import { faults } from '../../mocks/callaider/index.js';
import { checkFault } from '../selftest/check-reference.js';

export const SEED = 1;

/** Each fault whose first broken rule lies in the area turns red what it names, and nothing else of the whole suite. */
export function proveFaults(area: string): void {
  const own = faults.filter(({ breaks }) => Object.keys(breaks)[0]?.startsWith(`${area}/`));
  test('there are some', () => expect(own.length).toBeGreaterThan(0));
  describe.concurrent(`faults of ${area} (seed ${SEED})`, () => {
    test.each(own)('$name is caught', async ({ name, depth }) => {
      // A thorough check of everything takes long.
      const { red, missed, unnamed } = await checkFault(name, { seed: SEED, only: depth === undefined ? [] : [area] });
      expect(missed, `not as red as it should be; red was ${JSON.stringify(red, null, 2)}`).toEqual([]);
      expect(Object.fromEntries(unnamed.map((rule) => [rule, red[rule]])), 'red without being named').toEqual({});
    });
  });
}
