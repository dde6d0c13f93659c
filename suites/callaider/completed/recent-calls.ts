import { observation, optional, type Window } from '../../observation.js';
import { readingOf } from '../calls/request/reading.js';
import { askCalls, type CallsSeen, spanning } from '../observations/ask-calls.js';
import { bothClocks } from '../observations/clocks.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';

const HOUR = 3600;
/** How far back calls count as recent; of a busy account so far as there are enough of them, but always so far as calls last. */
const REACH = 6 * HOUR;
const SHORTEST = HOUR / 2;
const ENOUGH = 2000;
/** How far ahead of the beginning of the run is asked, in seconds: by now the run may have taken a while. */
const AHEAD = 300;

export interface RecentCalls extends CallsSeen {
  readonly window: Window;
}

/** The calls of the last hours and of the minutes to come: calls still going on show here if anywhere. */
export const recentCalls = observation({
  id: 'completed/recent-calls',
  purpose: 'The calls of the last hours',
  from: 'standard',
  needs: { settled: optional(settledCalls) },
  observe: async ({ http, startedAt }, { settled }): Promise<RecentCalls> => {
    const { earlier, later } = bothClocks(startedAt, http.log());
    const ask = async (reach: number, to: number): Promise<RecentCalls> => {
      const window = { from: earlier - reach, to };
      return { ...(await askCalls(http, spanning(window), { intent: 'abnormal' })), window };
    };
    const reach = reachOf(settled);
    const recent = await ask(reach, later + AHEAD);
    // A window that reaches into the future may be refused.
    if (readingOf(recent).kind === 'refused') return ask(reach, earlier);
    // Busy by day, and it is night.
    return reach < REACH && recent.rows?.length === 0 ? ask(REACH, later + AHEAD) : recent;
  },
});

function reachOf(settled: SettledCalls | undefined): number {
  if (settled?.partOf === undefined) return REACH;
  const { window, rows } = settled.partOf;
  const enough = ((window.to - window.from) / rows.length) * ENOUGH;
  return Math.round(Math.min(REACH, Math.max(SHORTEST, enough)));
}
