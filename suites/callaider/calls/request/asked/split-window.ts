import { observation, optional, type Unavailable, unavailable, type Window } from '../../../../observation.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../../../observations/ask-calls.js';
import { idsOf, isSubset } from '../../../observations/call-sets.js';
import { clearingNear, clearingsIn, middleOf, startAtRank } from '../../../observations/clearings.js';
import { settledCalls } from '../../../observations/settled-calls.js';
import { isRoundCount, pagingMarks } from '../paging-marks.js';
import { longWindows } from './long-windows.js';

export interface SplitWindow {
  readonly window: Window;
  readonly whole: CallsSeen & { readonly rows: readonly unknown[] };
  /** The second that both halves have as a bound. */
  readonly middle: number;
  readonly left: CallsSeen;
  readonly right: CallsSeen;
  /** The whole once more; asked only when the halves do not add up to it. */
  readonly again: CallsSeen | undefined;
}

/** Answers of this size are halved even when nothing else looks like paging, unless time is short. */
const MANY = 100;

/** The busiest window in two halves. Asked when an answer looks as if something were left out. */
export const splitWindow = observation({
  id: 'calls/split-window',
  purpose: 'The busiest window in two halves',
  needs: { settled: settledCalls, long: optional(longWindows) },
  observe: async ({ http, depth }, { settled, long = [] }): Promise<SplitWindow | Unavailable> => {
    // Very many calls are not asked for twice: calls/busy-start looks at what is missing there.
    const others = long.filter(
      ({ window, rows }) => window.from !== settled.window.from && rows !== settled.partOf?.rows,
    );
    const chosen = chooseWhole([settled, ...others], depth === 'quick' ? Number.POSITIVE_INFINITY : MANY);
    if (chosen === undefined) return unavailable.skip('no answer looks as if calls were left out');
    const { window, whole } = chosen;
    const middle = chooseMiddle(window, whole.rows);
    if (middle === undefined) return unavailable.skip('the window has no second to halve it at');
    const left = await askCalls(http, spanning({ from: window.from, to: middle }));
    const right = await askCalls(http, spanning({ from: middle, to: window.to }));
    const again = addsUp(whole.rows, left, right) ? undefined : await askCalls(http, spanning(window));
    return { window, whole, middle, left, right, again };
  },
});

type Candidate = CallsSeen & { readonly window: Window };

interface Chosen {
  readonly window: Window;
  readonly whole: SplitWindow['whole'];
}

/**
 * Of the answers that look cut off, the one with most calls; the first of equals.
 * @param many calls in the first answer that are reason enough
 */
export function chooseWhole(candidates: readonly Candidate[], many = MANY): Chosen | undefined {
  const counts = candidates.map(({ rows = [] }) => rows.length);
  const isShared = (count: number) => counts.filter((other) => other === count).length > 1;
  let best: Chosen | undefined;
  for (const [index, { window, rows, ...seen }] of candidates.entries()) {
    if (rows === undefined || rows.length < 2) continue;
    const looksCut = isRoundCount(rows.length) || pagingMarks({ ...seen, rows }).length > 0 || isShared(rows.length);
    if (!looksCut && !(index === 0 && rows.length >= many)) continue;
    if (best === undefined || rows.length > best.whole.rows.length) best = { window, whole: { ...seen, rows } };
  }
  return best;
}

/** A second inside the window with about half of the calls before it, where no call is under way if there is one. */
function chooseMiddle(window: Window, all: readonly unknown[]): number | undefined {
  const rows = callObjects(all);
  const clearings = clearingsIn(window, rows).filter(({ before }) => before > 0 && before < rows.length);
  const clearing = clearingNear(clearings, rows.length / 2);
  const middle = clearing === undefined ? startAtRank(rows, rows.length / 2) : middleOf(clearing);
  return middle !== undefined && middle > window.from && middle < window.to ? middle : undefined;
}

function addsUp(whole: readonly unknown[], left: CallsSeen, right: CallsSeen): boolean {
  if (left.rows === undefined || right.rows === undefined) return true;
  const ids = idsOf(whole);
  const [before, after] = [idsOf(left.rows), idsOf(right.rows)];
  return isSubset(before, ids) && isSubset(after, ids) && [...ids].every((id) => before.has(id) || after.has(id));
}
