import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTable } from './create-table.js';
import { createOverlay } from './overlay.js';
import type { Base } from './table.js';

/** Rows `b0`, `b1` ... */
const aBase = (size: number): Base<string> => ({
  size,
  at: (index) => ({ id: `b${index}`, row: `base ${index}` }),
  indexOf(id) {
    const index = Number(id.slice(1));
    return id.startsWith('b') && index < size ? index : undefined;
  },
});

test('does what a plain map does, in the order in which rows came', () => {
  const id = fc.oneof(
    fc.nat(9).map((n) => `b${n}`),
    fc.nat(5).map((n) => `x${n}`),
  );
  const step = fc.oneof(
    fc.record({ kind: fc.constant('put' as const), id, row: fc.string({ maxLength: 3 }) }),
    fc.record({ kind: fc.constant('delete' as const), id }),
  );
  fc.assert(
    fc.property(fc.nat(8), fc.array(step, { maxLength: 30 }), fc.nat(12), fc.nat(12), (size, steps, skip, take) => {
      const table = createTable(aBase(size));
      const base = aBase(size);
      const plain = new Map(Array.from({ length: size }, (_, index) => [base.at(index).id, base.at(index).row]));
      for (const each of steps) {
        if (each.kind === 'put') {
          table.put(each.id, each.row);
          plain.set(each.id, each.row);
        } else expect(table.delete(each.id)).toBe(plain.delete(each.id));
      }
      const saved = table.save();
      table.put('b0', 'later');
      table.load(saved);
      expect(table.size).toBe(plain.size);
      expect([...table.all()]).toEqual([...plain.values()]);
      expect(table.page(skip, take)).toEqual([...plain.values()].slice(skip, skip + take));
      for (let n = 0; n < 10; n += 1) expect(table.get(`b${n}`)).toBe(plain.get(`b${n}`));
    }),
  );
});

test('a row may be undefined and is there all the same', () => {
  const table = createTable<undefined>();
  table.put('a', undefined);
  expect([table.size, [...table.all()]]).toEqual([1, [undefined]]);
});

test('numbers for new rows never come twice', () => {
  const table = createTable<string>();
  expect([table.nextNumber(), table.nextNumber()]).toEqual([1, 2]);
  const saved = table.save();
  table.nextNumber();
  table.load(saved);
  expect(table.nextNumber()).toBe(3);
});

test('an overlay keeps tables by name, also those that nobody has asked for yet', () => {
  let changes = 0;
  const overlay = createOverlay(() => {
    changes += 1;
  });
  overlay.table<string>('tags').put('1', 'vip');
  expect(overlay.table('tags').size).toBe(1);
  expect(changes).toBe(1);
  const saved = overlay.save();
  const other = createOverlay(() => {});
  other.load(saved);
  expect(other.table('tags').get('1')).toBe('vip');
  expect(other.save()).toEqual(saved);
  overlay.load({});
  expect(overlay.table('tags').size).toBe(0);
});
