import type { Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { endOf, startOf } from './call-times.js';

/** Seconds that no call touches: any of them splits a window whatever an API makes of bounds. */
export interface Clearing {
  /** The first and the last such second, in Unix seconds. */
  readonly first: number;
  readonly last: number;
  /** How many of the calls lie before it. */
  readonly before: number;
}

/** Seconds on either side that no call may touch. */
const MARGIN = 2;

/** The clearings strictly inside a window, in order: before the calls, between them where there is room, and after them. */
export function clearingsIn({ from, to }: Window, rows: readonly JsonObject[]): readonly Clearing[] {
  const spans: (readonly [start: number, end: number])[] = [];
  for (const row of rows) {
    const [start, end] = [startOf(row), endOf(row)];
    if (start !== undefined && end !== undefined) spans.push([start, end]);
  }
  spans.sort(([a], [b]) => a - b);
  const found: Clearing[] = [];
  const look = (gapFrom: number, gapTo: number, before: number) => {
    const [first, last] = [Math.floor(gapFrom) + MARGIN + 1, Math.ceil(gapTo) - MARGIN - 1];
    if (first <= last) found.push({ first, last, before });
  };
  let until = from;
  for (const [index, [start, end]] of spans.entries()) {
    look(until, Math.min(start, to), index);
    until = Math.max(until, end);
  }
  look(until, to, spans.length);
  return found;
}

/**
 * How far from a call a bound is drawn, where there is room: far enough for APIs that file a call under the time at which
 * it rang, near enough for a time zone to show.
 */
const DISTANCE = 300;

/** A second soon after the call before a clearing. */
export const soonAfter = (clearing: Clearing): number => Math.min(clearing.first + DISTANCE, middleOf(clearing));

/** A second shortly before the call behind a clearing. */
export const shortlyBefore = (clearing: Clearing): number => Math.max(clearing.last - DISTANCE, middleOf(clearing));

export const middleOf = ({ first, last }: Clearing): number => Math.floor((first + last) / 2);

/** The clearing that leaves closest to `wanted` calls before it. */
export function clearingNear(clearings: readonly Clearing[], wanted: number): Clearing | undefined {
  let best: Clearing | undefined;
  for (const clearing of clearings) {
    if (best === undefined || Math.abs(clearing.before - wanted) < Math.abs(best.before - wanted)) best = clearing;
  }
  return best;
}

/** The start of the call that has `rank` (from 0) of the calls before it: where to cut when calls leave no gap. */
export function startAtRank(rows: readonly JsonObject[], rank: number): number | undefined {
  const starts = rows.map(startOf).filter((start) => start !== undefined);
  const start = starts.sort((a, b) => a - b)[Math.floor(rank)];
  return start === undefined ? undefined : Math.floor(start);
}

/** Time zones shift bounds by a quarter of an hour or more. */
const WORTH_ASKING = 900;

/** The parts of the window before all calls and after them, where they are worth asking. */
export function partsBeside(window: Window, rows: readonly JsonObject[]): Window[] {
  const clearings = clearingsIn(window, rows);
  const before = clearings.find((clearing) => clearing.before === 0);
  const after = clearings.find((clearing) => clearing.before === rows.length);
  return [
    ...(before === undefined ? [] : [{ from: window.from, to: shortlyBefore(before) }]),
    ...(after === undefined ? [] : [{ from: soonAfter(after), to: window.to }]),
  ].filter(({ from, to }) => to - from >= WORTH_ASKING);
}
