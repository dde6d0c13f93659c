import type { Table } from '../../kit/account/table.js';
import type { PageQuery } from './page-query.js';
import { isUnbounded, isWithin, type TimeRange } from './time-range.js';

/** Some rows of a list, and how many there are in all. */
export interface Slice<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** A page of a table whose rows stand in order of creation. Only a filter has to look at all rows. */
export function pageOfTable<T extends { readonly createdAt: number }>(
  table: Table<T>,
  page: PageQuery,
  range: TimeRange,
): Slice<T> {
  if (isUnbounded(range)) return pageOfAll(table, page);
  return pageOfList(
    [...table.all()].filter(({ createdAt }) => isWithin(createdAt, range)),
    page,
  );
}

function pageOfAll<T>(table: Table<T>, { page, size, order }: PageQuery): Slice<T> {
  const total = table.size;
  const skip = (page - 1) * size;
  if (order === 'asc') return { rows: table.page(skip, size), total };
  const take = Math.max(0, Math.min(size, total - skip));
  return { rows: table.page(total - skip - take, take).toReversed(), total };
}

/** A page of rows that stand in ascending order. */
export function pageOfList<T>(list: readonly T[], { page, size, order }: PageQuery): Slice<T> {
  const skip = (page - 1) * size;
  const ordered = order === 'asc' ? list : list.toReversed();
  return { rows: ordered.slice(skip, skip + size), total: list.length };
}

/**
 * A page of what fits, out of any number of things that come one by one in ascending order. For a descending page the
 * last ones are kept in a ring, since only at the end is it known which they are.
 */
export function pageOfFound<T>(
  all: Iterable<T>,
  fits: (item: T) => boolean,
  { page, size, order }: PageQuery,
): Slice<T> {
  const [from, to] = [(page - 1) * size, page * size];
  const kept: T[] = [];
  let total = 0;
  for (const item of all) {
    if (!fits(item)) continue;
    if (order === 'desc') kept[total % to] = item;
    else if (total >= from && total < to) kept.push(item);
    total += 1;
  }
  if (order === 'asc') return { rows: kept, total };
  const count = Math.max(0, Math.min(total, to) - from);
  return { rows: Array.from({ length: count }, (_, nth) => kept[(total - 1 - from - nth) % to] as T), total };
}
