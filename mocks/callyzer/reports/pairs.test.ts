import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPairs } from './pairs.js';

const someone = fc.tuple(
  fc.integer({ min: 0, max: 9_899 }),
  fc.oneof(fc.integer({ min: -1, max: 5_000 }), fc.integer({ min: -1, max: 160_000 })),
);

test('each employee and client have one number, and it tells them back', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 60 }), (pairs) => {
      const numbers = createPairs();
      const ids = [...pairs, ...pairs].map(([employee, client]) => numbers.idOf(employee, client));
      expect(ids.slice(pairs.length)).toEqual(ids.slice(0, pairs.length));
      expect(new Set(ids).size).toBe(new Set(pairs.map(String)).size);
      expect(numbers.size).toBe(new Set(ids).size);
      for (const id of ids) expect(numbers.idOf(numbers.employeeOf(id), numbers.clientOf(id))).toBe(id);
    }),
  );
});
