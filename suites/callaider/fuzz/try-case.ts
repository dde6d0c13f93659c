import { readingOf } from '../calls/request/reading.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import type { Base } from './base.js';
import { bodyOf, type FuzzCase, type FuzzRequest, questionsOf } from './fuzz-case.js';
import { judgeCase } from './judge-case.js';
import type { Flaw, Outcome } from './outcome.js';
import type { Whole } from './whole.js';

export type AskCalls = (body: object) => Promise<CallsSeen>;

/** A case that broke a relation, as it was asked and answered. */
export interface Broken {
  readonly case: FuzzCase;
  readonly answers: readonly CallsSeen[];
  readonly base: Base;
  readonly flaw: Flaw;
}

export type Tried =
  | { readonly kind: 'sorted'; readonly outcome: Exclude<Outcome, { kind: 'broken' }> }
  | { readonly kind: 'failed'; readonly broken: Broken };

/**
 * Asks a case. A failure counts when the account held still around it (A-B-A) and when it shows a second time; or when the
 * answers to one question come and go.
 */
export async function tryCase(case_: FuzzCase, whole: Whole, ask: AskCalls): Promise<Tried> {
  const questions = questionsOf(case_, whole.base().moments);
  const answers = await askAll(questions, ask);
  const outcome = judgeCase(case_, answers, whole.base());
  if (outcome.kind === 'undecided' && case_.twist.kind === 'again') {
    return steadyFailure(case_, [...answers, ...(await askAll(questions.slice(0, 1), ask))], whole);
  }
  if (outcome.kind !== 'broken') return sorted(outcome);
  const first = await steadyFailure(case_, answers, whole);
  if (first.kind === 'sorted' || first.broken.flaw.kind === 'flickering') return first;
  const { base, flaw } = first.broken;
  const again = await askAll(questions, ask);
  const second = judgeCase(case_, again, base);
  if (second.kind === 'broken') {
    const broken = { case: case_, answers: again, base, flaw: second.flaw };
    return (await isForItsFilters(broken, ask)) ? { kind: 'failed', broken } : sorted(refusedAnyway);
  }
  const [question, before, after] = [questions[flaw.question], answers[flaw.question], again[flaw.question]];
  if (second.kind === 'undecided' || question === undefined || before === undefined || after === undefined) {
    return sorted(undecidedOf(second));
  }
  const third = await askAll([question], ask);
  return steadyFailure({ ...question, twist: { kind: 'again' } }, [before, after, ...third], whole);
}

/** Judges answers once the whole window was asked for again. */
async function steadyFailure(case_: FuzzCase, answers: readonly CallsSeen[], whole: Whole): Promise<Tried> {
  if (judgeCase(case_, answers, whole.base()).kind !== 'broken') return sorted(changedOnce);
  const bracketed = await whole.again();
  if (bracketed.kind === 'moved') return sorted({ kind: 'undecided', because: bracketed.because });
  const { base } = bracketed;
  const outcome = judgeCase(case_, answers, base);
  if (outcome.kind !== 'broken') return sorted(undecidedOf(outcome));
  return { kind: 'failed', broken: { case: case_, answers, base, flaw: outcome.flaw } };
}

/** A refusal counts when the same request without property filters, right after it, is answered. */
export async function isForItsFilters({ case: case_, base, flaw }: Broken, ask: AskCalls): Promise<boolean> {
  if (flaw.kind !== 'refused') return true;
  const { propertyFilters: _filters, ...control } = questionsOf(case_, base.moments)[flaw.question] ?? case_;
  return readingOf(await ask(bodyOf(control))).kind === 'rows';
}

export async function askAll(questions: readonly FuzzRequest[], ask: AskCalls): Promise<readonly CallsSeen[]> {
  const answers: CallsSeen[] = [];
  for (const question of questions) answers.push(await ask(bodyOf(question)));
  return answers;
}

type Sorted = Exclude<Outcome, { kind: 'broken' }>;

const sorted = (outcome: Sorted): Tried => ({ kind: 'sorted', outcome });

const changedOnce: Sorted = { kind: 'undecided', because: 'an answer changed once while it was asked for' };

const refusedAnyway: Sorted = {
  kind: 'undecided',
  because: 'a request is refused, with its property filter and without it',
};

/** What failed a moment ago and holds now decides nothing. */
const undecidedOf = (outcome: Sorted): Sorted => (outcome.kind === 'undecided' ? outcome : changedOnce);
