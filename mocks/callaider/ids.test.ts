import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIds } from './ids.js';

const index = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('reads back whatever it spells, for any seed', () => {
  fc.assert(
    fc.property(fc.integer(), index, (seed, number) => {
      const ids = createIds(seed);
      expect(ids.read(ids.spell(number))).toBe(number);
      expect(ids.spell(number)).toMatch(/^[0-9a-z]{14}$/);
    }),
  );
});

test('no two numbers are spelt alike', () => {
  const ids = createIds(1);
  expect(new Set(Array.from({ length: 20_000 }, (_, number) => ids.spell(number))).size).toBe(20_000);
});

test('seeds spell differently', () => {
  expect(createIds(1).spell(7)).not.toBe(createIds(2).spell(7));
});

test('an id with its last characters changed is nobody', () => {
  const ids = createIds(1);
  const own = Array.from({ length: 2000 }, (_, number) => ids.spell(number));
  const changed = own.map((id) => id.slice(0, -2) + (id.endsWith('zz') ? '00' : 'zz'));
  expect(changed.filter((id) => ids.read(id) !== undefined)).toEqual([]);
});

test.each(['', 'x', '00000000000000', 'ZZZZZZZZZZZZZZ', '../../etc/pass', '-1-1-1-1-1-1-1', '              '])(
  '%j is nobody',
  (text) => {
    expect(createIds(1).read(text)).toBeUndefined();
  },
);
