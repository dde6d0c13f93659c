import { observation, type Unavailable, unavailable, type Window } from '../../observation.js';
import { type JsonObject, own } from '../answers.js';
import { askCalls, type CallsSeen, callObjects, spanning } from './ask-calls.js';
import { placeIn, startsUnusable } from './call-times.js';
import { clearingsIn, partsBeside, shortlyBefore, soonAfter, startAtRank } from './clearings.js';
import { operatorOf } from './operator-calls.js';
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
    const outside = callObjects(settled.rows).find(
      (row) =>
        placeIn(window, row) === 'outside' && isDirection(own(row, 'direction')) && operatorOf(row) !== undefined,
    );
    if (outside === undefined)
      return unavailable.skip('no call outside the part has a known direction and an operator');
    const request = {
      ...spanning(window),
      direction: own(outside, 'direction'),
      operators: [operatorOf(outside)],
    };
    return { ...(await askCalls(http, request)), window, isClear };
  },
});

/**
 * From soon after an early call to shortly before a late one, so that bounds that are off by an hour take in the one or
 * the other. Where there is none in between, the longest part without calls.
 */
export function chooseSubWindow(window: Window, rows: readonly JsonObject[]): SubWindow | undefined {
  const clearings = clearingsIn(window, rows);
  const inner = clearings.filter(({ before }) => before > 0 && before < rows.length);
  const [first, last] = [inner[0], inner.at(-1)];
  if (first !== undefined && last !== undefined && first !== last) {
    return clear({ from: soonAfter(first), to: shortlyBefore(last) });
  }
  if (clearings.length === 0) return amidCalls(window, rows);
  const between = first === undefined ? [] : [{ from: soonAfter(first), to: shortlyBefore(first) }];
  const lengthOf = ({ from, to }: Window) => to - from;
  const [longest] = [...between, ...partsBeside(window, rows)].sort((a, b) => lengthOf(b) - lengthOf(a));
  return longest && lengthOf(longest) > 0 ? clear(longest) : amidCalls(window, rows);
}

/** A busy account leaves no gap: then a call begins at each bound, and may be in or out. */
function amidCalls(window: Window, rows: readonly JsonObject[]): SubWindow | undefined {
  const from = startAtRank(rows, rows.length / 3);
  const to = startAtRank(rows, (rows.length * 2) / 3);
  if (from === undefined || to === undefined || from >= to || from < window.from || to > window.to) return undefined;
  return { window: { from, to }, isClear: false };
}

const isDirection = (value: unknown): boolean => value === 'incoming' || value === 'outgoing';

const clear = (window: Window): SubWindow => ({ window, isClear: true });
