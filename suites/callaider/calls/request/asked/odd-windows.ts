import { observation, type Unavailable, unavailable } from '../../../../observation.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../../../observations/ask-calls.js';
import { placeIn, startOf, startsUnusable } from '../../../observations/call-times.js';
import { clearingNear, clearingsIn } from '../../../observations/clearings.js';
import { settledCalls } from '../../../observations/settled-calls.js';

/** The settled window times a thousand: milliseconds, some 50,000 years ahead when read as seconds. */
export const windowInMilliseconds = observation({
  id: 'calls/window-in-milliseconds',
  purpose: 'The same window in milliseconds',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: ({ http }, { settled: { window } }): Promise<CallsSeen> =>
    askCalls(http, spanning({ from: window.from * 1000, to: window.to * 1000 }), { intent: 'abnormal' }),
});

/** The settled window with its bounds swapped. */
export const invertedWindow = observation({
  id: 'calls/inverted-window',
  purpose: 'The same window with its bounds swapped',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: ({ http }, { settled: { window } }): Promise<CallsSeen> =>
    askCalls(http, spanning({ from: window.to, to: window.from }), { intent: 'abnormal' }),
});

export interface Instant extends CallsSeen {
  /** Both bounds of the window, in Unix seconds. */
  readonly second: number;
  /** Whether a call of the settled answer starts in it. */
  readonly hasCall: boolean;
}

/** Windows of no length: the second in which a call starts and, when time allows, one that no call touches. */
export const zeroLengthWindows = observation({
  id: 'calls/zero-length-windows',
  purpose: 'A window of no length',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http, depth }, { settled }): Promise<readonly Instant[] | Unavailable> => {
    const rows = callObjects(settled.rows);
    const problem = startsUnusable(rows);
    if (problem !== undefined) return unavailable.skip(problem);
    const starts = rows.filter((row) => placeIn(settled.window, row) === 'inside').map(startOf);
    const whole = starts.filter((second) => Number.isInteger(second));
    const start = whole[Math.floor(whole.length / 2)];
    const quiet = clearingNear(clearingsIn(settled.window, rows), rows.length / 2)?.second;
    const seconds = [start, depth === 'thorough' ? quiet : undefined].filter((second) => second !== undefined);
    const answers: Instant[] = [];
    for (const second of seconds) {
      const seen = await askCalls(http, spanning({ from: second, to: second }), { intent: 'abnormal' });
      answers.push({ ...seen, second, hasCall: second === start });
    }
    return answers.length > 0 ? answers : unavailable.skip('no call starts in a whole second inside the window');
  },
});
