import { observation, optional } from '../../../observation.js';
import { repeats } from '../../general/repeats.js';
import type { CallsSeen } from '../../observations/ask-calls.js';
import { settledCalls, windowSearch } from '../../observations/settled-calls.js';
import { longWindows } from '../request/asked/long-windows.js';

/** What the run asked besides the settled window and without a filter: its repeats, and windows inside and around it. */
export const otherAnswers = observation({
  id: 'calls/other-answers',
  purpose: 'Gather the other answers without a filter',
  phase: 'late',
  needs: { settled: settledCalls, search: windowSearch, repeats: optional(repeats), long: optional(longWindows) },
  observe: (_context, { settled, search, repeats, long = [] }): readonly CallsSeen[] => {
    const again = repeats === undefined ? [] : [repeats.second, repeats.third];
    const answers = new Map([...again, ...search.tried, ...long].map((seen) => [seen.outcome.exchange, seen]));
    answers.delete(settled.outcome.exchange);
    return [...answers.values()];
  },
});
