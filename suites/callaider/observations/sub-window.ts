import { observation, type Unavailable, unavailable, type Window } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { askCalls, type CallsSeen, callObjects, spanning } from './ask-calls.js';
import { placeIn, startsUnusable } from './call-times.js';
import { clearingNear, clearingsIn, startAtRank } from './clearings.js';
import { choosePair } from './operator-calls.js';
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

/**
 * The same part for one direction and one operator, who have a call outside it: does the window still hold beside the
 * filters?
 */
export const filteredSubWindow = observation({
  id: 'calls/sub-window-filtered',
  purpose: 'A part of the window for one direction and one operator',
  from: 'standard',
  needs: { settled: settledCalls, sub: subWindow },
  observe: async ({ http }, { settled, sub: { window, isClear } }): Promise<(CallsSeen & SubWindow) | Unavailable> => {
    const outside = callObjects(settled.rows).filter((row) => placeIn(window, row) === 'outside');
    const pair = choosePair(outside, 1);
    if (pair === undefined) return unavailable.skip('no call outside the part has a known direction and an operator');
    const { direction, operator } = pair;
    const request = { ...spanning(window), direction, operators: [operator] };
    return { ...(await askCalls(http, request)), window, isClear };
  },
});

/**
 * About the middle third of the calls, from right after one call to right before another: bounds that are off by an hour
 * take in the one or the other. Where no call lies on both sides, the part before or after all of them.
 */
export function chooseSubWindow(window: Window, rows: readonly JsonObject[]): SubWindow | undefined {
  const clearings = clearingsIn(window, rows);
  const inner = clearings.filter(({ before }) => before > 0 && before < rows.length);
  const first = clearingNear(inner, rows.length / 3);
  if (first !== undefined) {
    const later = inner.filter((clearing) => clearing.first > first.last);
    const second = clearingNear(later, (rows.length * 2) / 3) ?? first;
    return clear(first.first, second.last);
  }
  if (clearings.length === 0) return amidCalls(window, rows);
  const before = clearings.find((clearing) => clearing.before === 0);
  const after = clearings.find((clearing) => clearing.before > 0);
  const [room, other] = [(before?.last ?? window.from) - window.from, window.to - (after?.first ?? window.to)];
  return room >= other ? clear(window.from, window.from + room) : clear(window.to - other, window.to);
}

/** A busy account leaves no gap: then a call begins at each bound, and may be in or out. */
function amidCalls(window: Window, rows: readonly JsonObject[]): SubWindow | undefined {
  const from = startAtRank(rows, rows.length / 3);
  const to = startAtRank(rows, (rows.length * 2) / 3);
  if (from === undefined || to === undefined || from >= to || from < window.from || to > window.to) return undefined;
  return { window: { from, to }, isClear: false };
}

const clear = (from: number, to: number): SubWindow => ({ window: { from, to }, isClear: true });
