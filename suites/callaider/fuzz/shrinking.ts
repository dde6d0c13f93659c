import type { Base } from './base.js';
import { bodyOf, type FuzzCase, questionsOf } from './fuzz-case.js';
import { judgeCase } from './judge-case.js';
import { type AskCalls, askAll, type Broken } from './try-case.js';

/** Requests that making a failing one smaller may cost. */
export const MOST_TO_SHRINK = 60;

/** Finds out whether smaller cases fail as well. */
export interface Shrinking {
  isBroken(case_: FuzzCase): Promise<boolean>;
  /** What a case that was found broken looked like. */
  seen(case_: FuzzCase): Broken | undefined;
}

/** No case is asked twice, and none at all once the allowance is used up. */
export function createShrinking({ flaw: { kind } }: Broken, base: Base, ask: AskCalls): Shrinking {
  const known = new Map<string, Broken | undefined>();
  const keyOf = (case_: FuzzCase): string =>
    JSON.stringify([case_.twist.kind, questionsOf(case_, base.moments).map(bodyOf)]);
  let left = kind === 'flickering' ? 0 : MOST_TO_SHRINK;

  async function look(case_: FuzzCase): Promise<Broken | undefined> {
    const questions = questionsOf(case_, base.moments);
    if (questions.length > left) return undefined;
    left -= questions.length;
    const answers = await askAll(questions, ask);
    const outcome = judgeCase(case_, answers, base);
    if (outcome.kind !== 'broken') return undefined;
    return { case: case_, answers, base, flaw: outcome.flaw };
  }

  return {
    async isBroken(case_) {
      const key = keyOf(case_);
      if (!known.has(key)) known.set(key, await look(case_));
      return known.get(key) !== undefined;
    },
    seen: (case_) => known.get(keyOf(case_)),
  };
}
