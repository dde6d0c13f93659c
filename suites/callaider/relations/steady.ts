import { optional } from '../../observation.js';
import { type Repeats, repeats } from '../general/repeats.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { type Bracket, bracketOf } from '../observations/call-sets.js';
import { settledAgain } from '../observations/settled-again.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';

/** What every relation needs: the settled window, and the same question again after all others. */
export const steadyNeeds = {
  settled: settledCalls,
  again: optional(settledAgain),
  repeats: optional(repeats),
} as const;

export interface SteadyNeeds {
  readonly settled: SettledCalls;
  readonly again?: CallsSeen | undefined;
  readonly repeats?: Pick<Repeats, 'second' | 'third'> | undefined;
}

/**
 * The ids of the settled window, when every answer to it in the run names the same ones: a relation compares answers
 * of different times, and must not blame a call that came late on a filter.
 */
export function steadyIds({ settled, again, repeats }: SteadyNeeds): Bracket {
  const answers = [again, repeats?.second, repeats?.third].filter((answer) => answer !== undefined);
  let bracket = bracketOf(settled, answers[0]);
  for (const answer of answers.slice(1)) {
    if (bracket.kind === 'unsteady') return bracket;
    bracket = bracketOf(settled, answer);
  }
  return bracket;
}
