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
 * Makes the observations that some rules need once more, from a tape, and judges them. Where repaired answers lead to other
 * questions than were asked, so that something that was seen before would be lost, all is seen as it was asked: the run's
 * own questions, and what the repaired API would have said to them.
 */
export async function judgeAgain(
  trial: Trial,
  tape: readonly Taped[],
  rules: readonly Rule[],
  before: Pick<Judged, 'observed'>,
): Promise<Judged> {
  const { suite } = trial;
  const free = await judgeOnce(trial, tape, rules);
  const isLost = [...free.observed].some(
    ([id, { kind }]) => kind !== 'seen' && free.strayed.has(id) && before.observed.get(id)?.kind === 'seen',
  );
  if (suite.reread === undefined || !(isLost || isElsewhere(suite, before, free))) return free;
  const reread = createReread(new Map(tape.map(({ outcome }) => [outcome.exchange, outcome])), suite.reread);
  return judgeOnce(trial, tape, rules, (id) => {
    const was = before.observed.get(id);
    return was?.kind === 'seen' ? reread(was.value) : undefined;
  });
}

/** Nearly all questions of a run are about the window that its search for calls found. */
function isElsewhere({ calls }: Suite, before: Pick<Judged, 'observed'>, after: Judged): boolean {
  const [was, is] = [before, after].map(({ observed }) => {
    const state = observed.get(calls.id);
    return state?.kind === 'seen' ? (state.value as { readonly window: Window }).window : undefined;
  });
  if (was === undefined || !after.observed.has(calls.id)) return false;
  return is?.from !== was.from || is.to !== was.to;
}

interface JudgedOnce extends Judged {
  /** Observations that asked what the run had not asked. */
  readonly strayed: ReadonlySet<string>;
}

/** @param kept what an observation keeps to instead of being made anew */
async function judgeOnce(
  { suite, course, holdsSecret }: Trial,
  tape: readonly Taped[],
  rules: readonly Rule[],
  kept: (id: string) => { readonly value: unknown } | undefined = () => undefined,
): Promise<JudgedOnce> {
  const source = createTapeReplay(tape, holdsSecret);
  const contextFor = contextsFor({ ...course, pause: async () => {} }, source);
  const keeping = new Set<string>();
  const { observed, diagnosis } = await observeAll(suite, {
    rules,
    contextFor,
    requests: () => 0,
    progress: {},
    instead(id) {
      const own = kept(id);
      if (own === undefined) return undefined;
      keeping.add(id);
      return { kind: 'seen', value: own.value };
    },
  });
  const verdicts = new Map(rules.map((rule) => [rule.id, judgeRule(rule, observed)]));
  const given = new Set(source.given());
  for (const { observation, outcome } of tape) if (keeping.has(observation)) given.add(outcome.exchange);
  return { observed, diagnosis, verdicts, given, strayed: source.strayed() };
}

export const answersOf = (tape: readonly Taped[]): readonly Answer[] =>
  tape.flatMap(({ outcome }) => (outcome.kind === 'answer' && isOfTarget(outcome) ? [outcome] : []));

/** What a simulator tells is right as it is. */
const isOfTarget = ({ ask }: Answer): boolean => ask.endpoint !== 'simulator';

/** The tape with its answers repaired. What is not repaired stays the very same value. */
export function alter(tape: readonly Taped[], repair: (answer: Answer) => Repaired | undefined): readonly Taped[] {
  return tape.map((taped) => {
    const { outcome } = taped;
    const repaired = outcome.kind === 'answer' && isOfTarget(outcome) ? repair(outcome) : undefined;
    if (outcome.kind !== 'answer' || repaired === undefined) return taped;
    return { ...taped, ...again(taped, altered(outcome, repaired)) };
  });
}

/** A repaired API would not have been asked twice. */
function again({ log }: Taped, outcome: Answer): Pick<Taped, 'outcome' | 'log'> {
  const last = log.at(-1);
  return { outcome, log: last === undefined ? [] : [{ ...last, outcome: logged(outcome) }] };
}
