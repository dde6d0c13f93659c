import { observation, optional, type Unavailable, unavailable } from '../../../../observation.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../../../observations/ask-calls.js';
import { placeIn, startOf, startsUnusable } from '../../../observations/call-times.js';
import { clearingNear, clearingsIn, middleOf } from '../../../observations/clearings.js';
import { settledCalls } from '../../../observations/settled-calls.js';
import { subWindow } from '../../../observations/sub-window.js';

/** The settled window times a thousand: milliseconds, some 50,000 years ahead when read as seconds. */
export const windowInMilliseconds = observation({
  id: 'calls/window-in-milliseconds',
  purpose: 'The same window in milliseconds',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: ({ http }, { settled: { window } }): Promise<CallsSeen> =>
    askCalls(http, spanning({ from: window.from * 1000, to: window.to * 1000 }), { intent: 'abnormal' }),
});

export interface InvertedWindow extends CallsSeen {
  /** The calls that the right way round brought. */
  readonly rightWayRound: readonly unknown[];
}

/**
 * A window with its bounds swapped: a part of the settled one when that holds calls and leaves others out, so that
 * swapped bounds and no bounds can be told apart.
 */
export const invertedWindow = observation({
  id: 'calls/inverted-window',
  purpose: 'A window with its bounds swapped',
  from: 'standard',
  needs: { settled: settledCalls, sub: optional(subWindow) },
  observe: async ({ http }, { settled, sub }): Promise<InvertedWindow> => {
    const part = sub?.rows !== undefined && sub.rows.length > 0 ? { ...sub, rows: sub.rows } : settled;
    const { from, to } = part.window;
    const seen = await askCalls(http, spanning({ from: to, to: from }), { intent: 'abnormal' });
    return { ...seen, rightWayRound: part.rows };
  },
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
    const clearing = clearingNear(clearingsIn(settled.window, rows), rows.length / 2);
    const quiet = clearing && middleOf(clearing);
    const seconds = [start, depth === 'thorough' ? quiet : undefined].filter((second) => second !== undefined);
    const answers: Instant[] = [];
    for (const second of seconds) {
      const seen = await askCalls(http, spanning({ from: second, to: second }), { intent: 'abnormal' });
      answers.push({ ...seen, second, hasCall: second === start });
    }
    return answers.length > 0 ? answers : unavailable.skip('no call starts in a whole second inside the window');
  },
});
