import { describe, expect, test } from 'vitest';
import { faults } from '../../mocks/callaider/index.js';
import { checkReference, reds } from '../selftest/check-reference.js';

export const SEED = 1;

/** Each fault whose first broken rule lies in the area turns red what it names, and nothing else. */
export function proveFaults(area: string): void {
  const own = faults.filter(({ breaks }) => Object.keys(breaks)[0]?.startsWith(`${area}/`));
  describe(`faults of ${area} (seed ${SEED})`, () => {
    test('there are some', () => expect(own.length).toBeGreaterThan(0));
    test.each(own)('$name is caught', async ({ name, breaks, brings = [], on, depth }) => {
      const subject = { faults: [name], seed: SEED, ...(on === undefined ? {} : { personality: on }) };
      const red = reds(await checkReference(subject, depth === undefined ? {} : { depth, only: [area] }));
      const named = Object.entries(breaks).map(([rule, verdict]) => [rule, expect.stringMatching(`^${verdict}: `)]);
      expect(red).toMatchObject(Object.fromEntries(named));
      const unnamed = Object.entries(red).filter(([rule]) => !(rule in breaks) && !brings.includes(rule));
      expect(unnamed, 'red without being named by the fault').toEqual([]);
    });
  });
}
