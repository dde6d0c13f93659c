import type { Window } from '../../observation.js';
import { isObject } from '../answers.js';
import { startOf } from './call-times.js';

/** Windows with more calls are judged whole once; what asks again takes a part of them. */
export const MANY = 2000;
/** Calls that the part shall hold: enough for filters to bring some calls and leave others out. */
const WANTED = 1000;
const ENOUGH = 200;
/** Calls on either side of the wanted one among which the longest pause is looked for, to draw the bound in it. */
const NEARBY = 50;
/** Where the part may end: as many of the calls lie before it. */
const SHARES = [1, 0.75, 0.5, 0.25, 0.1, 0.05];

/**
 * A part of a window that holds about a thousand of its many calls, the last ones if it can be; `undefined` when it holds
 * few, or so many at one time that no part is of use.
 */
export function chooseNarrower(window: Window, rows: readonly unknown[]): Window | undefined {
  if (rows.length <= MANY) return undefined;
  const starts = startsOf(rows).filter((start) => start >= window.from && start < window.to);
  for (const share of SHARES) {
    const last = Math.floor(starts.length * share);
    const to = share === 1 ? window.to : pauseNear(starts, last);
    const from = pauseNear(starts, last - WANTED);
    if (to === undefined || from === undefined || from <= window.from || from >= to) continue;
    const held = rankOf(starts, to) - rankOf(starts, from);
    if (held >= ENOUGH && held <= MANY) return { from, to };
  }
  return undefined;
}

/** The part with the first thousand calls of very many. */
export function firstPart(window: Window, rows: readonly unknown[]): Window | undefined {
  const to = pauseNear(startsOf(rows), WANTED);
  return to !== undefined && to > window.from && to < window.to ? { from: window.from, to } : undefined;
}

function startsOf(rows: readonly unknown[]): Float64Array {
  const starts = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const start = isObject(row) ? startOf(row) : undefined;
    if (start === undefined) continue;
    starts[count] = start;
    count += 1;
  }
  return starts.subarray(0, count).sort();
}

/** A whole second between the starts of calls near a rank, in the longest pause there. */
function pauseNear(starts: Float64Array, rank: number): number | undefined {
  let longest: { readonly from: number; readonly to: number } | undefined;
  for (let index = Math.max(1, rank - NEARBY); index < Math.min(starts.length, rank + NEARBY); index += 1) {
    const [from = 0, to = 0] = [starts[index - 1], starts[index]];
    if (longest === undefined || to - from > longest.to - longest.from) longest = { from, to };
  }
  return longest && Math.ceil((longest.from + longest.to) / 2);
}

/** How many calls start before a second. */
function rankOf(starts: Float64Array, second: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < second) low = middle + 1;
    else high = middle;
  }
  return low;
}
