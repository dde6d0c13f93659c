import type { Cure } from '../../suites/cure.js';
import type { Rule } from '../../suites/rule.js';
import { type Judged, judgeAgain, type Trial } from './judge-again.js';
import { isCured, isRed, type Repair, repairWith, worsenedBy } from './repaired-run.js';
import type { Taped } from './tape.js';

/** A repair that was shown to be right, alone or with others that had to follow it. */
export interface Proof {
  readonly cure: Cure;
  /** Every red rule that holds once this repair is made, and with those that follow it. */
  readonly cured: readonly Rule[];
  /** What to do, in order. */
  readonly texts: readonly string[];
  /** The answers with every repair made. */
  readonly tape: readonly Taped[];
  readonly judged: Judged;
}

/** A repair that helps some red rules; what it does to the others is another question. */
export interface Candidate {
  readonly repair: Repair;
  readonly cured: readonly Rule[];
}

/** Repairs that may have to follow one another: a wrong name may hide a wrong type, and that one a wrong unit. */
const MOST_STEPS = 4;
/** What may be tried in all, so that looking for cures never takes long: repairs after other repairs, bytes of answers. */
const MOST_FOLLOWERS = 12;
const BUDGET_BYTES = 200 * 1024 ** 2;

/** The same repairs in another order come to the same. */
const keyOf = (cures: readonly Cure[]): string =>
  cures
    .map(({ id }) => id)
    .sort()
    .join();

/** Tries cures on the answers of a run. */
export function createProver(trial: Trial, before: Judged, tape: readonly Taped[]) {
  const { suite, course } = trial;
  const { rules } = course;
  const red = rules.filter(({ id }) => isRed(before.verdicts.get(id)?.kind));
  const size = tape.reduce((sum, { outcome }) => sum + (outcome.kind === 'answer' ? outcome.body.bytes.length : 0), 0);
  const whole = new Map<Repair, Judged | undefined>();
  let budget = BUDGET_BYTES;
  const followed = new Set<string>();

  async function judge(repair: Repair, some: readonly Rule[]): Promise<Judged | undefined> {
    budget -= size;
    return budget < 0 ? undefined : judgeAgain(trial, repair.tape, some, before);
  }

  /** By every rule; each repair once. */
  async function judgeWhole(repair: Repair): Promise<Judged | undefined> {
    if (!whole.has(repair)) whole.set(repair, await judge(repair, rules));
    return whole.get(repair);
  }

  /** Takes a repair as far as it must go: what it brings to light must be repaired, too. */
  async function follow(
    steps: readonly Repair[],
    last: Repair,
    judged: Judged,
  ): Promise<readonly Repair[] | undefined> {
    const worse = worsenedBy(rules, before, judged);
    if (worse.length === 0) return steps;
    if (steps.length === MOST_STEPS) return undefined;
    for (const cure of suite.cures ?? []) {
      if (steps.some((step) => step.cure === cure) || !worse.some(({ id }) => cure.rules.includes(id))) continue;
      const key = keyOf([...steps.map((step) => step.cure), cure]);
      if (followed.has(key) || followed.size === MOST_FOLLOWERS) continue;
      const next = repairWith(cure, last.tape);
      if (next === undefined) continue;
      followed.add(key);
      const after = await judgeWhole(next);
      const all = after && (await follow([...steps, next], next, after));
      if (all !== undefined) return all;
    }
    return undefined;
  }

  return {
    /** Cures that help the rules that they are for, judged by the red rules alone. */
    async candidates(): Promise<readonly Candidate[]> {
      const found: Candidate[] = [];
      for (const cure of suite.cures ?? []) {
        if (!red.some(({ id }) => cure.rules.includes(id))) continue;
        const repair = repairWith(cure, tape);
        const judged = repair && (await judge(repair, red));
        if (repair === undefined || judged === undefined) continue;
        const cured = red.filter((rule) => isCured(rule, before, repair, judged));
        if (cured.some(({ id }) => cure.rules.includes(id))) found.push({ repair, cured });
      }
      return found;
    },

    /** Judges a candidate by every rule. `alone`: other repairs may not follow it. */
    async prove({ repair, cured }: Candidate, alone: boolean): Promise<Proof | undefined> {
      const judged = await judgeWhole(repair);
      if (judged === undefined || (alone && worsenedBy(rules, before, judged).length > 0)) return undefined;
      const steps = await follow([repair], repair, judged);
      const last = steps?.at(-1);
      const after = last && (await judgeWhole(last));
      if (steps === undefined || last === undefined || after === undefined) return undefined;
      return {
        cure: repair.cure,
        cured: cured.filter((rule) => isCured(rule, before, { ...repair, tape: last.tape }, after)),
        texts: steps.map(({ text }) => text),
        tape: last.tape,
        judged: after,
      };
    },
  };
}
