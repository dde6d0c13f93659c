import type { Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { startOf } from '../observations/call-times.js';
import { latestEndOf } from './surely-within.js';

/** Seconds kept away from calls: bounds may be read either way. */
const MARGIN = 5;
/** A stretch must be so long, in seconds, to be worth asking. */
const SHORTEST = 60;
const LONGEST = 6 * 3600;

/**
 * Stretches of a window that no call touches, longest first, those before its first call and after its last one before
 * all others. Of a long stretch, the part next to the calls: an answer that reaches too far shows there.
 */
export function chooseQuietWindows(window: Window, rows: readonly JsonObject[]): readonly Window[] {
  const spans: (readonly [start: number, end: number])[] = [];
  for (const row of rows) {
    const [start, end] = [startOf(row), latestEndOf(row)];
    if (start === undefined || end === undefined) return [];
    spans.push([start, end]);
  }
  spans.sort(([a], [b]) => a - b);
  const gaps: { readonly window: Window; readonly isOutside: boolean }[] = [];
  let until: number | undefined;
  for (const [start, end] of spans) {
    gaps.push({
      window: { from: until ?? window.from, to: Math.min(start, window.to) },
      isOutside: until === undefined,
    });
    until = Math.max(until ?? end, end);
  }
  if (until !== undefined) gaps.push({ window: { from: until, to: window.to }, isOutside: true });
  return gaps
    .map(({ window: { from, to }, isOutside }) => {
      const [first, last] = [Math.ceil(from) + MARGIN, Math.floor(to) - MARGIN];
      // After the last call its neighbour is on the left, otherwise on the right.
      const isLast = to === window.to;
      return isLast
        ? { from: first, to: Math.min(last, first + LONGEST), isOutside }
        : { from: Math.max(first, last - LONGEST), to: last, isOutside };
    })
    .filter(({ from, to }) => to - from >= SHORTEST)
    .sort((a, b) => Number(b.isOutside) - Number(a.isOutside) || b.to - b.from - (a.to - a.from))
    .map(({ from, to }) => ({ from, to }));
}
