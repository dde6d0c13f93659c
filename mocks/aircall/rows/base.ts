import type { Base } from '../../kit/account/table.js';

/** Rows that are few enough to be made at once. */
export function baseOf<T extends { readonly id: number }>(rows: readonly T[]): Base<T> {
  const places = new Map(rows.map((row, place) => [String(row.id), place]));
  return {
    size: rows.length,
    at(index) {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`There is no row ${index} of ${rows.length}`);
      return { id: String(row.id), row };
    },
    indexOf: (id) => places.get(id),
  };
}

/** A time that rises with `index`, spread over a span that ends at `until`. Unix seconds. */
export function spread(index: number, size: number, until: number, days: number): number {
  return Math.floor(until - days * 86_400 * (1 - (index + 0.5) / size));
}
