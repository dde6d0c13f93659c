import { optional } from '../../observation.js';
import { type SplitWindow, splitWindow } from '../calls/request/asked/split-window.js';
import { isSuspiciousCount, pagingMarks } from '../calls/request/paging-marks.js';
import { type Repeats, repeats } from '../general/repeats.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { type Bracket, bracketOf, idsOf, isSubset } from '../observations/call-sets.js';
import { settledAgain } from '../observations/settled-again.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';

/** What every relation needs: the settled window, the same question again after all others, and whether it is whole. */
export const steadyNeeds = {
  settled: settledCalls,
  again: optional(settledAgain),
  repeats: optional(repeats),
  split: optional(splitWindow),
} as const;

export interface SteadyNeeds {
  readonly settled: SettledCalls;
  readonly again?: CallsSeen | undefined;
  readonly repeats?: Pick<Repeats, 'third'> | undefined;
  readonly split?: SplitWindow | undefined;
}

/**
 * The ids of the settled window, when every answer to it in the run names the same ones: a relation compares answers
 * of different times, and must not blame a call that came late on a filter.
 */
export function steadyIds({ settled, again, repeats }: SteadyNeeds): Bracket {
  const answers = [again, repeats?.third].filter((answer) => answer !== undefined);
  let bracket = bracketOf(settled, answers[0]);
  for (const answer of answers.slice(1)) {
    if (bracket.kind === 'unsteady') return bracket;
    bracket = bracketOf(settled, answer);
  }
  return bracket;
}

/** The same, when the answer is whole as well: a limit on its length makes every other answer look too rich. */
export function comparableIds(needs: SteadyNeeds): Bracket {
  const bracket = steadyIds(needs);
  if (bracket.kind === 'unsteady' || !isLimited(needs)) return bracket;
  return { kind: 'unsteady', because: 'the answer for the whole window is cut off: see calls/complete-in-one-answer' };
}

/** The answer looks like a page, and its halves hold more. */
function isLimited({ settled, split }: SteadyNeeds): boolean {
  if (split === undefined || split.whole.outcome.exchange !== settled.outcome.exchange) return false;
  if (!isSuspiciousCount(settled.rows.length) && pagingMarks(settled).length === 0) return false;
  const ids = idsOf(settled.rows);
  return [split.left, split.right].some(({ rows = [] }) => !isSubset(idsOf(rows), ids));
}
