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
