import type { DayStore } from './day-store.js';
import type { Filter } from './filter.js';
import { testOf } from './matching.js';
import { perDay } from './per-day.js';

export interface Part {
  readonly skip: number;
  readonly take: number;
}

export interface Found {
  /** On all pages. */
  readonly total: number;
  /** Indexes of the calls of the page. */
  readonly calls: readonly number[];
}

/** A page of the calls that pass a filter. Days that are over are counted once; then only days of the page are read. */
export function historyPage(filter: Filter, store: DayStore, { skip, take }: Part, newestFirst: boolean): Found {
  const days = perDay(filter, store, 'count', ({ length }, passes) => {
    let count = 0;
    for (let at = 0; at < length; at += 1) if (passes(at)) count += 1;
    return count;
  });
  let total = 0;
  for (const { value } of days) total += value;

  const calls: number[] = [];
  let left = skip;
  for (const { day, value } of newestFirst ? days.toReversed() : days) {
    if (calls.length >= take) break;
    if (value <= left) {
      left -= value;
      continue;
    }
    const columns = store.columns(day);
    const passes = testOf(filter, { whole: false }, columns, store.now());
    const step = newestFirst ? -1 : 1;
    for (
      let at = newestFirst ? columns.length - 1 : 0;
      at >= 0 && at < columns.length && calls.length < take;
      at += step
    ) {
      if (!passes(at)) continue;
      if (left > 0) left -= 1;
      else calls.push(columns.index[at] ?? 0);
    }
  }
  return { total, calls };
}
