import { observation, type Unavailable, unavailable, type Window } from '../../../observation.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../../observations/ask-calls.js';
import { startsUnusable } from '../../observations/call-times.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { chooseQuietWindows } from '../choose-quiet-windows.js';

export interface QuietWindow extends CallsSeen {
  readonly window: Window;
}

/** Windows next to calls, in which the settled answer shows none. */
export const quietWindows = observation({
  id: 'relations/quiet-windows',
  purpose: 'A stretch of the window in which nobody called',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http, depth }, { settled }): Promise<readonly QuietWindow[] | Unavailable> => {
    const rows = callObjects(settled.rows);
    const problem = startsUnusable(rows);
    if (problem !== undefined) return unavailable.skip(problem);
    const windows = chooseQuietWindows(settled.window, rows).slice(0, depth === 'thorough' ? 3 : 1);
    const answers: QuietWindow[] = [];
    for (const window of windows) answers.push({ ...(await askCalls(http, spanning(window))), window });
    return answers;
  },
});
