import type { Window } from '../../../observation.js';
import type { JsonObject } from '../../answers.js';
import { startOf } from '../../observations/call-times.js';
import { lapse } from './words.js';

const HOUR = 3600;
/** Time zones lie whole, half and quarter hours apart, up to fourteen hours from UTC. */
const STEPS = [HOUR, HOUR / 2, HOUR / 4] as const;
const FURTHEST = 14 * HOUR;

/**
 * The time zone mistake that would explain calls outside their window: `2 h earlier`, when all of them moved so far
 * would lie inside. `undefined` when no one offset does, or too few calls speak for it.
 */
export function constantOffset(rows: readonly JsonObject[], { from, to }: Window): string | undefined {
  let [first, last, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const row of rows) {
    const start = startOf(row);
    if (start === undefined) continue;
    first = Math.min(first, start);
    last = Math.max(last, start);
    count += 1;
  }
  if (count < 3) return undefined;
  // Moving by any offset between these two puts every call inside.
  const [least, most] = [last - to, first - from];
  if (least > most || (least <= 0 && most >= 0)) return undefined;
  for (const step of STEPS) {
    const offset = least > 0 ? Math.ceil(least / step) * step : Math.floor(most / step) * step;
    if (offset >= least && offset <= most && Math.abs(offset) <= FURTHEST) {
      return `${lapse(offset)} ${offset > 0 ? 'earlier' : 'later'}`;
    }
  }
  return undefined;
}
