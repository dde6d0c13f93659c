import { observation, type Unavailable, unavailable, type Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { askCalls, type CallsSeen, callObjects, spanning } from './ask-calls.js';
import { startsUnusable } from './call-times.js';
import { type Clearing, clearingNear, clearingsIn, startAtRank } from './clearings.js';
import { settledCalls } from './settled-calls.js';

export interface SubWindow {
  readonly window: Window;
  /** No call of the settled answer touches its bounds, give or take two seconds. */
  readonly isClear: boolean;
}

/** A part of the settled window that leaves calls out on purpose: an API that reads no bounds answers with them. */
export const subWindow = observation({
  id: 'calls/sub-window',
  purpose: 'A part of the window, from which some of its calls must be missing',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http }, { settled }): Promise<(CallsSeen & SubWindow) | Unavailable> => {
    const rows = callObjects(settled.rows);
    const problem = startsUnusable(rows);
    if (problem !== undefined) return unavailable.skip(problem);
    const part = chooseSubWindow(settled.window, rows);
    if (part === undefined) return unavailable.skip('the window is too narrow to take a part of it');
    return { ...(await askCalls(http, spanning(part.window))), ...part };
  },
});

/** About the middle third of the calls; where that cannot leave a call out, the part before or after all of them. */
export function chooseSubWindow(window: Window, rows: readonly JsonObject[]): SubWindow | undefined {
  const clearings = clearingsIn(window, rows);
  const first = clearingNear(clearings, rows.length / 3);
  const later = clearings.filter(({ second }) => first !== undefined && second > first.second);
  const second = clearingNear(later, (rows.length * 2) / 3);
  const whole: Clearing = { second: window.to, before: rows.length };
  if (first === undefined) return amidCalls(window, rows);
  const middle = { from: first, to: second ?? whole };
  if (middle.to.before - middle.from.before < rows.length) return clear(middle.from.second, middle.to.second);
  const [before, after] = [first.second - window.from, window.to - middle.to.second];
  return before >= after ? clear(window.from, first.second) : clear(middle.to.second, window.to);
}

/** A busy account leaves no gap: then a call begins at each bound, and may be in or out. */
function amidCalls(window: Window, rows: readonly JsonObject[]): SubWindow | undefined {
  const from = startAtRank(rows, rows.length / 3);
  const to = startAtRank(rows, (rows.length * 2) / 3);
  if (from === undefined || to === undefined || from >= to || from < window.from || to > window.to) return undefined;
  return { window: { from, to }, isClear: false };
}

const clear = (from: number, to: number): SubWindow => ({ window: { from, to }, isClear: true });
