import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOfFound, pageOfList } from './page-of-table.js';

test('a page of what is found is the page of the list of what is found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(9), { maxLength: 60 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('asc' as const, 'desc' as const),
      (all, page, size, order) => {
        const query = { page, size, told: size, order };
        const fits = (item: number): boolean => item % 3 !== 0;
        expect(pageOfFound(all, fits, query)).toEqual(pageOfList(all.filter(fits), query));
      },
    ),
  );
});
