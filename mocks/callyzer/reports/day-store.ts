import type { CallRow } from '../calls/call-row.js';
import type { Zone } from '../time/zone.js';
import { type DayColumns, type GrowingColumns, growingColumns } from './day-columns.js';
import { createPairs, type Pairs } from './pairs.js';

/** Where calls come from. */
export interface CallSource {
  /** Calls that start in [from, to), in order of start; none that starts after `now`. Unix seconds. */
  between(from: number, to: number): Iterable<CallRow>;
  /** Rises whenever calls that have begun were added, changed or removed. */
  revision(): number;
  now(): number;
}

/** The calls of an account cut into its days. A day is read when it is first asked for, and then once. */
export interface DayStore {
  readonly zone: Zone;
  readonly pairs: Pairs;
  now(): number;
  /** A day as far as it has gone. */
  columns(day: number): DayColumns;
  arrivals(day: number): Arrivals;
  /** What was worked out for a day that is over, by the key of how. Asked for the key again, it is there still. */
  kept<T>(key: string): Map<number, T>;
}

/** When the calls of a day arrived; Unix seconds. Without calls, `first` is above `last`. */
export interface Arrivals {
  readonly first: number;
  readonly last: number;
  /** The day is over, and all its calls have arrived: nothing in it will change. */
  readonly settled: boolean;
}

/** Days with more calls than this in all are let go of, those first that were read first. */
const MOST_ROWS = 6_000_000;
/** Ways of working something out whose results are kept. */
const MOST_KEYS = 96;

interface Day {
  readonly growing: GrowingColumns;
  /** Up to here its calls were read. */
  until: number;
}

export function createDayStore(source: CallSource, zone: Zone): DayStore {
  const pairs = createPairs();
  const days = new Map<number, Day>();
  const arrived = new Map<number, { first: number; last: number; until: number; to: number }>();
  const keys = new Map<string, Map<number, unknown>>();
  let revision = source.revision();
  let rows = 0;

  function forgetChanged(): void {
    if (source.revision() === revision) return;
    revision = source.revision();
    for (const map of [days, arrived, keys]) map.clear();
    rows = 0;
  }

  function makeRoom(): void {
    for (const [day, { growing }] of days) {
      if (rows <= MOST_ROWS || days.size <= 1) return;
      rows -= growing.columns.length;
      days.delete(day);
    }
  }

  function columns(day: number): DayColumns {
    forgetChanged();
    let known = days.get(day);
    if (known === undefined) {
      makeRoom();
      const from = zone.startOf(day);
      const asBefore = Math.ceil((days.get(day - 1)?.growing.columns.length ?? 0) * 1.1);
      known = { growing: growingColumns(from, zone.startOf(day + 1), pairs, asBefore), until: from };
      days.set(day, known);
    }
    const all = known.growing.columns;
    const until = Math.min(all.to, Math.floor(source.now()) + 1);
    if (until > known.until) {
      const before = all.length;
      known.growing.append(source.between(known.until, until));
      known.until = until;
      rows += all.length - before;
      noteArrivals(day, all, before, until);
    }
    return all;
  }

  function noteArrivals(day: number, all: DayColumns, since: number, until: number): void {
    const noted = arrived.get(day);
    let first = noted?.first ?? Number.POSITIVE_INFINITY;
    let last = noted?.last ?? Number.NEGATIVE_INFINITY;
    for (let at = since; at < all.length; at += 1) {
      const synced = all.from + (all.start[at] ?? 0) + (all.synced[at] ?? 0);
      if (synced < first) first = synced;
      if (synced > last) last = synced;
    }
    arrived.set(day, { first, last, until, to: all.to });
  }

  function arrivals(day: number): Arrivals {
    forgetChanged();
    const now = source.now();
    const noted = arrived.get(day);
    if (noted === undefined || noted.until < Math.min(noted.to, Math.floor(now) + 1)) columns(day);
    const { first, last, until, to } = arrived.get(day) ?? nothing;
    return { first, last, settled: until >= to && to <= now && last <= now };
  }

  function kept<T>(key: string): Map<number, T> {
    forgetChanged();
    const known = keys.get(key) ?? new Map<number, unknown>();
    keys.delete(key);
    keys.set(key, known);
    if (keys.size > MOST_KEYS) for (const oldest of keys.keys()) return dropped(oldest, known);
    return known as Map<number, T>;
  }

  function dropped<T>(oldest: string, known: Map<number, unknown>): Map<number, T> {
    keys.delete(oldest);
    return known as Map<number, T>;
  }

  return { zone, pairs, now: source.now, columns, arrivals, kept };
}

/** Of a day that has not begun. */
const nothing = {
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  until: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
};
