import { observation, type Unavailable, unavailable } from '../../observation.js';
import { askCalls, type CallsSeen, callObjects } from '../observations/ask-calls.js';
import { endOf, hasEnd } from '../observations/call-times.js';
import { type RecentCalls, recentCalls } from './recent-calls.js';
import { momentOf } from './server-clock.js';

/** Between two polls when time allows, in seconds. */
const APART = 30;
/** A call that runs on has grown by then, also where seconds are whole. */
const TO_GROW = 2;
/** A call that ended so shortly before an answer may be running yet. Seconds. */
const JUST_NOW = 3;
/** Where only talk is counted and no end is told, ringing comes on top. Seconds. */
const RINGING = 60;

/** The recent calls once more, as late in the run as can be; twice when time allows. */
export const recentAgain = observation({
  id: 'completed/recent-again',
  purpose: 'The calls of the last hours once more: has one of them grown?',
  from: 'standard',
  phase: 'late',
  pauses: { standard: TO_GROW, thorough: 2 * APART },
  needs: { recent: recentCalls },
  observe: async ({ http, depth, pause }, { recent }): Promise<readonly CallsSeen[] | Unavailable> => {
    if (recent.rows === undefined) return unavailable.inconclusive('the calls of the last hours are not answered');
    if (recent.rows.length === 0) return unavailable.inconclusive('nobody called in the last hours');
    const poll = () => askCalls(http, recent.request, { intent: 'abnormal' });
    const passed = sinceThen(recent, http.log().at(-1)?.outcome);
    if (mayBeGoingOn(recent) && passed < TO_GROW) await pause(TO_GROW - passed, 'real');
    if (depth !== 'thorough') return [await poll()];
    await pause(APART - Math.min(passed, APART));
    const second = await poll();
    await pause(APART);
    return [second, await poll()];
  },
});

function sinceThen({ outcome }: RecentCalls, last: CallsSeen['outcome'] | undefined): number {
  return outcome.kind === 'answer' && last?.kind === 'answer' ? Math.max(0, last.at - outcome.at) : 0;
}

/** Whether a call reaches up to the moment of the answer. Only then is it worth waiting for it to grow. */
export function mayBeGoingOn({ outcome, rows = [] }: CallsSeen): boolean {
  const moment = momentOf(outcome);
  if (moment === undefined) return false;
  return callObjects(rows).some((row) => {
    const end = endOf(row);
    const untold = hasEnd(row) ? 0 : RINGING;
    return end !== undefined && end >= moment.at - moment.tolerance - JUST_NOW - untold;
  });
}
