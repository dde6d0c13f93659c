import type { Verdict } from '../../schemas/verdict.js';
import type { Repaired } from '../../suites/cure.js';
import type { Answer, Http } from '../../suites/http.js';
import type { Window } from '../../suites/observation.js';
import type { Rule } from '../../suites/rule.js';
import type { Diagnosis, Suite } from '../../suites/suite.js';
import type { Course } from '../engine/carry-out.js';
import { contextsFor } from '../engine/context-for.js';
import { judgeRule } from '../engine/judge.js';
import type { ObservedById } from '../engine/observe.js';
import { observeAll } from '../engine/observe-all.js';
import { logged } from '../probe/log.js';
import { altered } from './altered.js';
import { createTapeReplay } from './replay-tape.js';
import { createReread } from './reread.js';
import type { Taped } from './tape.js';

/** How some rules were judged, and what they saw. */
export interface Judged {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly observed: ObservedById;
  readonly diagnosis: Diagnosis | undefined;
  /** Exchanges whose answers were given again. */
  readonly given: ReadonlySet<number>;
}

export interface Trial {
  readonly suite: Suite;
  readonly course: Course;
  readonly holdsSecret: Http['holdsSecret'];
}

/**
 * Makes the observations that some rules need once more, from a tape, and judges them. An observation that other answers
 * lead to other questions than were asked keeps to its own: it sees what the repaired API would have said to those.
 */
export async function judgeAgain(
  trial: Trial,
  tape: readonly Taped[],
  rules: readonly Rule[],
  before: Pick<Judged, 'observed'>,
): Promise<Judged> {
  const free = await judgeOnce(trial, tape, rules, { before, keeps: () => false });
  const [was, is] = [windowOf(trial.suite, before), windowOf(trial.suite, free)];
  if (was === undefined || !free.observed.has(trial.suite.calls.id)) return free;
  if (is?.from === was.from && is.to === was.to) return free;
  // All other questions were about the window that the run had chosen.
  return judgeOnce(trial, tape, rules, { before, keeps: () => true });
}

interface Manner {
  readonly before: Pick<Judged, 'observed'>;
  /** Whether an observation keeps to its own questions in any case. */
  keeps(id: string): boolean;
}

async function judgeOnce(
  { suite, course, holdsSecret }: Trial,
  tape: readonly Taped[],
  rules: readonly Rule[],
  { before, keeps }: Manner,
): Promise<Judged> {
  const source = createTapeReplay(tape, holdsSecret);
  const contextFor = contextsFor({ ...course, pause: async () => {} }, source);
  const asked = new Set(tape.map(({ observation }) => observation));
  const answers = new Map(tape.map(({ outcome }) => [outcome.exchange, outcome]));
  const reread = suite.reread && createReread(answers, suite.reread);
  const kept = new Set<string>();
  const { observed, diagnosis } = await observeAll(suite, {
    rules,
    contextFor,
    requests: () => 0,
    progress: {},
    recover(id, state) {
      const was = before.observed.get(id);
      const isKept = source.strayed().has(id) || (keeps(id) && asked.has(id));
      const again = isKept && was?.kind === 'seen' ? reread?.(was.value) : undefined;
      if (again === undefined) return state;
      kept.add(id);
      return { kind: 'seen', value: again.value };
    },
  });
  const verdicts = new Map(rules.map((rule) => [rule.id, judgeRule(rule, observed)]));
  const given = new Set(source.given());
  for (const { observation, outcome } of tape) if (kept.has(observation)) given.add(outcome.exchange);
  return { observed, diagnosis, verdicts, given };
}

function windowOf({ calls }: Suite, { observed }: Pick<Judged, 'observed'>): Window | undefined {
  const state = observed.get(calls.id);
  return state?.kind === 'seen' ? (state.value as { readonly window: Window }).window : undefined;
}

export const answersOf = (tape: readonly Taped[]): readonly Answer[] =>
  tape.flatMap(({ outcome }) => (outcome.kind === 'answer' ? [outcome] : []));

/** The tape with its answers repaired. What is not repaired stays the very same value. */
export function alter(tape: readonly Taped[], repair: (answer: Answer) => Repaired | undefined): readonly Taped[] {
  return tape.map((taped) => {
    const { outcome } = taped;
    const repaired = outcome.kind === 'answer' ? repair(outcome) : undefined;
    if (outcome.kind !== 'answer' || repaired === undefined) return taped;
    return { ...taped, ...again(taped, altered(outcome, repaired)) };
  });
}

/** A repaired API would not have been asked twice. */
function again({ log }: Taped, outcome: Answer): Pick<Taped, 'outcome' | 'log'> {
  const last = log.at(-1);
  return { outcome, log: last === undefined ? [] : [{ ...last, outcome: logged(outcome) }] };
}
