import { observation } from '../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../observations/ask-calls.js';
import { type SettledCalls, settledCalls } from '../../observations/settled-calls.js';

export interface Repeats {
  readonly first: SettledCalls;
  readonly second: CallsSeen;
  readonly third: CallsSeen;
}

/** The settled window twice more, late in the run. */
export const repeats = observation({
  id: 'calls/repeats',
  purpose: 'Ask the settled window again',
  phase: 'late',
  needs: { first: settledCalls },
  observe: async ({ http }, { first }): Promise<Repeats> => ({
    first,
    second: await askCalls(http, spanning(first.window)),
    third: await askCalls(http, spanning(first.window)),
  }),
});
