import { observation, type Window } from '../../observation.js';
import { askCalls, type CallsSeen, callObjects, spanning } from './ask-calls.js';
import { partsBeside } from './clearings.js';
import { settledCalls } from './settled-calls.js';
import { subWindow } from './sub-window.js';

/** A sub-window this long notices bounds that are off by any time zone. */
const LONG_ENOUGH = 14 * 3600;

/** The parts of the window before and after all calls, asked when the sub-window is too short to tell. */
export const windowsBeside = observation({
  id: 'calls/windows-beside',
  purpose: 'The parts of the window before its first call and after its last',
  from: 'standard',
  needs: { settled: settledCalls, sub: subWindow },
  observe: async ({ http }, { settled, sub }): Promise<readonly (CallsSeen & { readonly window: Window })[]> => {
    const parts = partsBeside(settled.window, callObjects(settled.rows));
    const others = parts.filter(({ from, to }) => from !== sub.window.from || to !== sub.window.to);
    const isTold = others.length === parts.length && sub.window.to - sub.window.from >= LONG_ENOUGH;
    const answers: (CallsSeen & { window: Window })[] = [];
    for (const window of isTold ? [] : others) {
      answers.push({ ...(await askCalls(http, spanning(window))), window });
    }
    return answers;
  },
});
