import type { DayColumns } from './day-columns.js';
import type { DayStore } from './day-store.js';
import { type Filter, filterKey } from './filter.js';
import { type Test, testOf } from './matching.js';
import { type Piece, piecesOf } from './pieces.js';

export interface OfDay<T> {
  readonly day: number;
  readonly value: T;
}

/**
 * Works something out for each day that a filter reaches into, in order of time. Days that lie whole in the window are
 * worked out once for each filter.
 * @param key names the work, with whatever it depends on beside the filter
 */
export function perDay<T>(
  filter: Filter,
  store: DayStore,
  key: string,
  work: (columns: DayColumns, passes: Test) => T,
): readonly OfDay<T>[] {
  const kept = store.kept<T>(`${key} ${filterKey(filter)}`);
  return piecesOf(filter, store).map((piece) => ({ day: piece.day, value: workedOut(piece) }));

  function workedOut(piece: Piece): T {
    const known = piece.whole ? kept.get(piece.day) : undefined;
    if (known !== undefined) return known;
    const columns = store.columns(piece.day);
    const value = work(columns, testOf(filter, piece, columns, store.now()));
    if (piece.whole) kept.set(piece.day, value);
    return value;
  }
}
