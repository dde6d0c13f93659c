import { LONGEST_SYNC_SECONDS } from '../calls/sync.js';
import type { DayStore } from './day-store.js';
import type { Filter } from './filter.js';

/** A day that a filter reaches into. */
export interface Piece {
  readonly day: number;
  /** All its calls lie in the windows and have arrived, and nothing in it will change. */
  readonly whole: boolean;
}

export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** Days in which a call that passes the filter may start; none lies ahead. `last` is below `first` when there is none. */
export function daysOf({ called, synced }: Filter, store: DayStore): DayRange {
  const { zone } = store;
  const now = store.now();
  const from = Math.max(called?.from ?? 0, (synced?.from ?? 0) - LONGEST_SYNC_SECONDS);
  const to = Math.min(called?.to ?? now, synced?.to ?? now, now);
  return from > to ? { first: 1, last: 0 } : { first: zone.dayOf(from), last: zone.dayOf(to) };
}

/** In order of time. */
export function piecesOf(filter: Filter, store: DayStore): Piece[] {
  const { first, last } = daysOf(filter, store);
  const pieces: Piece[] = [];
  for (let day = first; day <= last; day += 1) {
    if (filter.withoutDays?.has(((day % 7) + 7) % 7)) continue;
    pieces.push({ day, whole: isWhole(day, filter, store) });
  }
  return pieces;
}

function isWhole(day: number, { called, synced }: Filter, store: DayStore): boolean {
  if (called !== undefined) {
    const { zone } = store;
    if (called.from > zone.startOf(day) || called.to < zone.startOf(day + 1) - 1) return false;
  }
  const { first, last, settled } = store.arrivals(day);
  return settled && (synced === undefined || (first >= synced.from && last <= synced.to));
}
