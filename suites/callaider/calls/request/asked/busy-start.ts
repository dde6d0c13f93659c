import { observation, type Unavailable, unavailable, type Window } from '../../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../../observations/ask-calls.js';
import { idsOf, notAmong } from '../../../observations/call-sets.js';
import { firstPart } from '../../../observations/narrow-window.js';
import { settledCalls, type WindowCalls } from '../../../observations/settled-calls.js';

export interface BusyStart extends CallsSeen {
  readonly window: Window;
  /** The window of which this is the start, and the settled one a part further on. */
  readonly whole: WindowCalls;
  /** The whole once more; asked only when a part of it shows calls that it lacks. */
  readonly again: CallsSeen | undefined;
}

/**
 * The first calls of a window that holds very many: with the settled part of it they show whether its answer was cut off
 * at either end, without all of them being asked for again.
 */
export const busyStart = observation({
  id: 'calls/busy-start',
  purpose: 'The first of very many calls: was the answer cut off?',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http }, { settled }): Promise<BusyStart | Unavailable> => {
    const whole = settled.partOf;
    const window = whole && firstPart(whole.window, whole.rows);
    if (whole === undefined || window === undefined)
      return unavailable.skip('the window does not hold very many calls');
    const start = await askCalls(http, spanning(window));
    const parts = idsOf([...(start.rows ?? []), ...settled.rows]);
    const isWhole = notAmong(parts, whole.rows).size === 0;
    return { ...start, window, whole, again: isWhole ? undefined : await askCalls(http, spanning(whole.window)) };
  },
});
