import type { CallsSeen } from '../observations/ask-calls.js';
import { intersection, missingFrom, union } from '../relations/apart.js';
import { readSet } from '../relations/read-set.js';
import type { Base } from './base.js';
import { type FuzzCase, type FuzzRequest, questionsOf } from './fuzz-case.js';
import { judgeQuestion, partsOf } from './judge-question.js';
import type { Flaw, Outcome, Weight } from './outcome.js';

type Judge = (case_: FuzzCase, answers: readonly CallsSeen[], base: Base) => Outcome;

/** Each answer against the whole window, and then against each other, as the case is asked. Pure. */
export function judgeCase(case_: FuzzCase, answers: readonly CallsSeen[], base: Base): Outcome {
  const questions = questionsOf(case_, base.moments);
  if (case_.twist.kind === 'again' && isAnswered(answers, base)) {
    const outcome = judgeRepeats(answers, base);
    if (outcome !== undefined) return outcome;
  }
  const weights: Weight[] = [];
  for (const [index, question] of questions.entries()) {
    const seen = answers[index];
    if (seen === undefined) return { kind: 'undecided', because: 'not all of it was asked' };
    const outcome = judgeQuestion(question, seen, base, index);
    if (outcome.kind !== 'holds') return outcome;
    weights.push(...outcome.weights);
  }
  const [first, ...others] = weights;
  if (first === undefined) return { kind: 'undecided', because: 'nothing was asked' };
  const flaw = questions.length < 2 ? undefined : relations[case_.twist.kind](case_, answers, base);
  return flaw === undefined ? { kind: 'holds', weights: [first, ...others] } : { kind: 'broken', flaw };
}

/** How several answers must fit together. */
const relations: Readonly<Record<FuzzCase['twist']['kind'], (...given: Parameters<Judge>) => Flaw | undefined>> = {
  alone: () => undefined,
  /** A call on the cut may be in either part or in both, but not in none. MR-2. */
  parts: ({ twist: _twist, ...request }, answers, base) => {
    const either = union(...idsIn(answers, base));
    const ids = wantedBy(request, base).filter((id) => !either.has(id));
    return ids.length === 0 ? undefined : { kind: 'in neither part', question: 1, ids };
  },
  /** MR-5, MR-13, MR-15. */
  rephrased: (_case, [one, other], base) => {
    const ids = differing(one, other, base);
    return ids.length === 0 ? undefined : { kind: 'apart', question: 1, ids };
  },
  again: () => undefined,
};

/**
 * The same question several times: calls that come and go. What moved once and then stayed decides nothing, so that it
 * takes three answers. GEN-17.
 */
function judgeRepeats([first, second, third]: readonly CallsSeen[], base: Base): Outcome | undefined {
  const ids = differing(first, second, base);
  if (ids.length === 0) return undefined;
  if (third === undefined || differing(second, third, base).length === 0) {
    return { kind: 'undecided', because: 'an answer changed once while it was asked for' };
  }
  return { kind: 'broken', flaw: { kind: 'flickering', question: 1, ids } };
}

const isAnswered = (answers: readonly CallsSeen[], base: Base): boolean =>
  answers.every((seen) => readSet(seen, base).kind === 'calls');

/** Ids of known calls that are in one of two answers and not in the other. */
export function differing(first: CallsSeen | undefined, second: CallsSeen | undefined, base: Base): readonly string[] {
  if (first === undefined || second === undefined) return [];
  const [one = new Set<string>(), other = one] = idsIn([first, second], base);
  const known = new Set(base.calls.map(({ id }) => id));
  const [left, right] = [intersection(one, known), intersection(other, known)];
  return [...missingFrom(left, right), ...missingFrom(right, left)];
}

const idsIn = (answers: readonly CallsSeen[], base: Base): readonly ReadonlySet<string>[] =>
  answers.map((seen) => {
    const reading = readSet(seen, base);
    return reading.kind === 'calls' ? reading.ids : new Set<string>();
  });

function wantedBy(request: FuzzRequest, base: Base): readonly string[] {
  return base.calls
    .filter(({ row }) => Object.values(partsOf(request, row, base)).every((passes) => passes === true))
    .map(({ id }) => id);
}
