import { observation, optional } from '../../../observation.js';
import { repeats } from '../../general/repeats.js';
import type { CallsSeen } from '../../observations/ask-calls.js';
import { settledAgain } from '../../observations/settled-again.js';
import { settledCalls, windowSearch } from '../../observations/settled-calls.js';
import { subWindow } from '../../observations/sub-window.js';
import { longWindows } from '../request/asked/long-windows.js';

/** What the run asked besides the settled window and without a filter: its repeats, and windows inside and around it. */
export const otherAnswers = observation({
  id: 'calls/other-answers',
  purpose: 'Gather the other answers without a filter',
  phase: 'late',
  needs: {
    settled: settledCalls,
    search: windowSearch,
    settledAgain: optional(settledAgain),
    repeats: optional(repeats),
    long: optional(longWindows),
    sub: optional(subWindow),
  },
  observe: (_context, { settled, search, settledAgain, repeats, long = [], sub }): readonly CallsSeen[] => {
    const again = [sub, settledAgain, repeats?.third].filter((seen) => seen !== undefined);
    const answers = new Map([...again, ...search.tried, ...long].map((seen) => [seen.outcome.exchange, seen]));
    answers.delete(settled.outcome.exchange);
    return [...answers.values()];
  },
});
