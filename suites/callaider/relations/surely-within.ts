import type { Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { endOf, hasEnd, startOf } from '../observations/call-times.js';

/** Bounds may be read either way, and times be rounded. Seconds. */
const SLACK = 2;
/** Without an endTime a call may end later than its start and its talk tell: ringing and waiting come on top. Seconds. */
const UNTOLD = 900;

/** Whether every reading of a window includes a call: by its start, by its end, or by any part of it. */
export function isSurelyWithin({ from, to }: Window, row: JsonObject): boolean {
  const [start, end] = [startOf(row), latestEndOf(row)];
  return start !== undefined && end !== undefined && start > from + SLACK && end < to - SLACK;
}

/** When a call was over at the latest, in Unix seconds. */
export function latestEndOf(row: JsonObject): number | undefined {
  const end = endOf(row);
  return end === undefined ? undefined : end + (hasEnd(row) ? 0 : UNTOLD);
}
