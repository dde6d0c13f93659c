import type { Verdict, VerdictKind } from '../../schemas/verdict.js';
import type { Cure } from '../../suites/cure.js';
import type { Rule } from '../../suites/rule.js';
import type { Observed } from '../engine/observe.js';
import { groundsOf, listsSeenBy, longest } from './coverage.js';
import { alter, answersOf, type Judged } from './judge-again.js';
import type { Taped } from './tape.js';

/** What a cure makes of the answers of a run. */
export interface Repair {
  readonly cure: Cure;
  readonly text: string;
  /** The answers with this repair, and with those before it. */
  readonly tape: readonly Taped[];
  /** How many of them it changes. */
  readonly changes: number;
}

/**
 * `undefined` when the cure is not about these answers. A target may answer with anything: a cure that stumbles over it
 * is none, and no reason to end the run.
 */
export function repairWith(cure: Cure, from: readonly Taped[]): Repair | undefined {
  try {
    const facts = cure.learn(answersOf(from));
    if (facts === undefined) return undefined;
    const tape = alter(from, (answer) => cure.repair(answer, facts));
    const changes = tape.filter((taped, index) => taped !== from[index]).length;
    return changes === 0 ? undefined : { cure, text: cure.text(facts), tape, changes };
  } catch {
    return undefined;
  }
}

export const isRed = (kind: VerdictKind | undefined): boolean => kind === 'fail' || kind === 'warn' || kind === 'error';

/** Whether a red rule holds on repaired answers, and was judged on as much as before. */
export function isCured(
  rule: Rule,
  before: Judged,
  { cure, tape }: Pick<Repair, 'cure' | 'tape'>,
  after: Judged,
): boolean {
  const [was, is] = [before.verdicts.get(rule.id), after.verdicts.get(rule.id)];
  if (was === undefined || !isRed(was.kind) || (is?.kind !== 'pass' && is?.kind !== 'info')) return false;
  return seesAsMuch(rule, before, after, cure) && isShownAgain(rule, was, tape, after);
}

/**
 * No list is shorter, but where rows are taken out. A need that only may be there can be lost when it did not show the
 * defect; so all that showed it must be known.
 */
function seesAsMuch(rule: Rule, before: Judged, after: Judged, { leavesOut = false }: Cure): boolean {
  const was = before.verdicts.get(rule.id);
  const isTold = was !== undefined && 'findings' in was && was.findings.length === was.count;
  const again = listsSeenBy(rule, after.observed);
  return [...listsSeenBy(rule, before.observed)].every(([need, lists]) => {
    const now = again.get(need);
    if (now === undefined) return isTold;
    return leavesOut || longest(now) >= longest(lists);
  });
}

/** Every observation that showed the defect could be made again; who looks back over the run sees all of it. */
function isShownAgain(rule: Rule, was: Verdict, tape: readonly Taped[], { observed }: Judged): boolean {
  if (groundsOf(rule).looksBack) return true;
  const shown = new Set('findings' in was ? was.findings.map(({ exchange }) => exchange) : []);
  return tape.every(({ observation, outcome }) => !shown.has(outcome.exchange) || isMade(observed.get(observation)));
}

/** Or there was nothing to ask about any more. */
const isMade = (state: Observed | undefined): boolean =>
  state?.kind === 'seen' || (state?.kind === 'unavailable' && state.as === 'skip');

const grades: readonly VerdictKind[] = ['warn', 'fail', 'error'];

/** Rules that a repair turns red, or redder: it harms them, or brings to light what is wrong with them. */
export const worsenedBy = (rules: readonly Rule[], before: Judged, after: Judged): readonly Rule[] =>
  rules.filter(({ id }) => grades.indexOf(kindIn(after, id)) > grades.indexOf(kindIn(before, id)));

const kindIn = ({ verdicts }: Judged, id: string): VerdictKind => verdicts.get(id)?.kind ?? 'skip';
