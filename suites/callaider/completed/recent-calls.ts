import { observation, type Window } from '../../observation.js';
import { readingOf } from '../calls/request/reading.js';
import { askCalls, type CallsSeen, spanning } from '../observations/ask-calls.js';

const HOUR = 3600;
/** How far back calls count as recent. */
const REACH = 6 * HOUR;
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
  needs: {},
  observe: async ({ http, startedAt }): Promise<RecentCalls> => {
    const ask = async (to: number): Promise<RecentCalls> => {
      const window = { from: startedAt - REACH, to };
      return { ...(await askCalls(http, spanning(window), { intent: 'abnormal' })), window };
    };
    const recent = await ask(startedAt + AHEAD);
    // A window that reaches into the future may be refused.
    return readingOf(recent).kind === 'refused' ? ask(startedAt) : recent;
  },
});
