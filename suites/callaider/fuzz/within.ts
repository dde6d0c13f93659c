import type { Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { endOf, hasEnd, startOf } from '../observations/call-times.js';
import type { Answer } from '../properties/local-filter.js';
import { isSurelyWithin, latestEndOf } from '../relations/surely-within.js';

/** By what an API files calls under windows. The contract leaves it open; the start is the natural reading. */
export type Membership = 'start' | 'end' | 'overlap' | 'unknown';

/** Times may be rounded, and bounds belong to a window or not. Seconds. */
const SLACK = 2;
/** Where it is not known by what calls are filed, it may be the time at which they rang. Seconds before the start. */
const RINGING = 300;

/**
 * Whether a call belongs to a window: no for one that does not touch it at all, however windows are read; yes by the
 * reading of this API; else it may come or not. A window of less than two seconds need not hold anything. CALLS-9, CALLS-11,
 * MR-11.
 */
export function within(window: Window, row: JsonObject, membership: Membership): Answer {
  const { from, to } = window;
  const [start, end, latest] = [startOf(row), endOf(row), latestEndOf(row)];
  if (start === undefined || end === undefined || latest === undefined) return undefined;
  if (latest < from - SLACK || start > to + SLACK) return false;
  return to - from >= 2 && isSure(window, row, membership, { start, end }) ? true : undefined;
}

function isSure(
  window: Window,
  row: JsonObject,
  membership: Membership,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const { from, to } = window;
  switch (membership) {
    case 'start':
      return start - 1 >= from && start + 1 <= to;
    case 'end':
      return hasEnd(row) ? end - 1 >= from && end + 1 <= to : isSurelyWithin(window, row);
    case 'overlap':
      return start <= to - SLACK && end >= from + SLACK;
    case 'unknown':
      return isSurelyWithin({ from: from + RINGING, to }, row);
    default:
      return membership satisfies never;
  }
}
