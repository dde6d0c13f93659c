import {
  type Depth,
  observation,
  optional,
  type Target,
  type Unavailable,
  unavailable,
  type Window,
} from '../../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../../observations/ask-calls.js';
import { settledCalls, type WindowCalls, windowSearch } from '../../../observations/settled-calls.js';

const DAY = 24 * 3600;
/** Nothing longer is asked once an answer took this long. */
const PATIENCE_MS = 30_000;
/** An answer that would hold more calls than this, to judge by a shorter one, is not asked for. */
const MOST_CALLS = 100_000;

export interface LongWindow extends CallsSeen {
  readonly window: Window;
  readonly days: number;
}

/**
 * Windows that end with the settled one and begin long before it; what the search has asked is not asked again. Of a busy
 * account, whose settled window is a part of a longer one, only that one.
 */
export const longWindows = observation({
  id: 'calls/long-windows',
  purpose: 'Long windows: 30 days and more',
  from: 'standard',
  needs: { settled: optional(settledCalls), search: windowSearch },
  observe: async ({ http, depth, target }, { settled, search }): Promise<readonly LongWindow[] | Unavailable> => {
    const to = (settled ?? search.tried[0])?.window.to;
    if (to === undefined || !search.tried.some(({ rows }) => rows !== undefined)) {
      return unavailable.skip('no window is answered with a list: see calls/answers-with-list');
    }
    const answers: LongWindow[] = [];
    const busy = settled?.partOf;
    if (busy !== undefined) answers.push({ ...busy, days: daysOf(busy.window) });
    for (const days of lengths(depth, target)) {
      const window = { from: to - days * DAY, to };
      if (busy !== undefined && (days <= daysOf(busy.window) || callsExpected(busy, days) > MOST_CALLS)) continue;
      const known = [...(settled === undefined ? [] : [settled]), ...search.tried];
      const asked = known.find((seen) => seen.window.to === to && seen.window.from <= window.from);
      const seen = asked ?? { ...(await askCalls(http, spanning(window), { intent: 'abnormal' })), window };
      answers.push({ ...seen, days: daysOf(seen.window) });
      if (seen.outcome.kind === 'none' || seen.outcome.ms > PATIENCE_MS || seen.rows === undefined) break;
    }
    return answers;
  },
});

const daysOf = ({ from, to }: Window): number => Math.round((to - from) / DAY);

/** How many calls so many days would hold if all were like those of a window. */
export const callsExpected = ({ rows, window: { from, to } }: WindowCalls, days: number): number =>
  Math.round((rows.length / (to - from)) * days * DAY);

/** A year is not asked of a system that others may be working with. */
function lengths(depth: Depth, { place }: Target): readonly number[] {
  if (depth !== 'thorough') return [30];
  return place === 'public' ? [30, 90] : [30, 90, 365];
}
