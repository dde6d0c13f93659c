import type { Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { endOf, startOf } from '../observations/call-times.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Seconds asked on either side. */
const REACH = 12 * HOUR;
/** A call this near to the turn tells most, in seconds. */
const NEAR = 600;

/** A whole hour, and the whole hours around it that are asked. Unix seconds. */
export interface Turn {
  readonly at: number;
  readonly window: Window;
  readonly isMidnight: boolean;
}

/**
 * Midnights in UTC with calls on both sides, those with calls closest by first; where there are none, full hours.
 * What is asked around them lies inside the window, so that the settled answer tells what must come.
 */
export function chooseTurns(window: Window, rows: readonly JsonObject[], count: number): readonly Turn[] {
  const starts = rows.map(startOf).filter((start) => start !== undefined);
  const midnights = turnsEvery(DAY, window, rows, starts);
  const chosen = midnights.length > 0 ? midnights : turnsEvery(HOUR, window, rows, starts);
  return chosen.slice(0, count);
}

function turnsEvery(
  step: number,
  window: Window,
  rows: readonly JsonObject[],
  starts: readonly number[],
): readonly Turn[] {
  const turns: (Turn & { readonly worth: number })[] = [];
  for (let at = Math.ceil((window.from + 1) / step) * step; at < window.to; at += step) {
    const from = Math.max(at - REACH, Math.ceil(window.from / HOUR) * HOUR);
    const to = Math.min(at + REACH, Math.floor(window.to / HOUR) * HOUR);
    const before = starts.filter((start) => start >= from && start < at).length;
    const after = starts.filter((start) => start >= at && start < to).length;
    if (before === 0 || after === 0) continue;
    const near = rows.filter((row) => touches(row, at)).length;
    turns.push({ at, window: { from, to }, isMidnight: at % DAY === 0, worth: near * 1000 + Math.min(before, after) });
  }
  return turns.sort((a, b) => b.worth - a.worth);
}

function touches(row: JsonObject, at: number): boolean {
  const [start, end] = [startOf(row), endOf(row)];
  return start !== undefined && end !== undefined && start <= at + NEAR && end >= at - NEAR;
}
