import type { Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { endOf, startOf } from '../observations/call-times.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Seconds asked on either side. */
const REACH = 12 * HOUR;
/** A call this near to the turn tells most, in seconds. */
const NEAR = 600;
/** A call that seems to last longer has no true end. */
const MOST_HOURS = 24;

/** A whole hour, and the whole hours around it that are asked. Unix seconds. */
export interface Turn {
  readonly at: number;
  readonly window: Window;
  readonly isMidnight: boolean;
}

/**
 * Midnights in UTC with calls on both sides, or at least on one, those with calls closest by first; where there are
 * none, full hours. What is asked around them lies inside the window, so that the settled answer tells what must come.
 */
export function chooseTurns(window: Window, rows: readonly JsonObject[], count: number): readonly Turn[] {
  const hours = countByHour(rows);
  const midnights = turnsEvery(DAY, window, hours);
  const chosen = midnights.length > 0 ? midnights : turnsEvery(HOUR, window, hours);
  return chosen.slice(0, count);
}

/** By whole hour since 1970: the calls that start in it, and those that are near its beginning. */
type Hours = ReadonlyMap<number, { starting: number; near: number }>;

function countByHour(rows: readonly JsonObject[]): Hours {
  const hours = new Map<number, { starting: number; near: number }>();
  const at = (hour: number) => {
    const known = hours.get(hour) ?? { starting: 0, near: 0 };
    hours.set(hour, known);
    return known;
  };
  for (const row of rows) {
    const [start, end] = [startOf(row), endOf(row)];
    if (start === undefined || end === undefined) continue;
    at(Math.floor(start / HOUR)).starting += 1;
    const last = Math.min(Math.floor((end + NEAR) / HOUR), Math.ceil((start - NEAR) / HOUR) + MOST_HOURS);
    for (let hour = Math.ceil((start - NEAR) / HOUR); hour <= last; hour += 1) at(hour).near += 1;
  }
  return hours;
}

function turnsEvery(step: number, window: Window, hours: Hours): readonly Turn[] {
  const [first, last] = [Math.ceil(window.from / HOUR) * HOUR, Math.floor(window.to / HOUR) * HOUR];
  const turns: (Turn & { readonly worth: number })[] = [];
  for (let at = Math.ceil((first + 1) / step) * step; at < last; at += step) {
    const [from, to] = [Math.max(at - REACH, first), Math.min(at + REACH, last)];
    const [before, after] = [countBetween(hours, from, at), countBetween(hours, at, to)];
    if (before + after === 0) continue;
    const both = Math.min(before, after);
    const near = hours.get(at / HOUR)?.near ?? 0;
    const worth = both > 0 ? both + 1000 * (near + 1) : 0;
    turns.push({ at, window: { from, to }, isMidnight: at % DAY === 0, worth });
  }
  return turns.sort((a, b) => b.worth - a.worth);
}

function countBetween(hours: Hours, from: number, to: number): number {
  let count = 0;
  for (let hour = from / HOUR; hour < to / HOUR; hour += 1) count += hours.get(hour)?.starting ?? 0;
  return count;
}
