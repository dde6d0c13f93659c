import type { Level, Verdict } from '../schemas/verdict.js';
import type { Needs, Seen } from './observation.js';

/**
 * What must hold, as one value: everything a reader, a reporter or a test needs stands in it.
 * The judge is pure: it sees observations and nothing else.
 */
export interface Rule {
  /** `area/slug`, stable for ever. */
  readonly id: `${string}/${string}`;
  /** The clauses of the contract that it decides. */
  readonly clauses: readonly string[];
  readonly level: Level;
  /** What must hold, as a sentence that is true of a right API. */
  readonly summary: string;
  /** What goes wrong for the users of the platform when it does not. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** Where the contract says so: the heading of its page. */
  readonly source: string;
  /** Selected only in a run that was started with this option: `--fuzz`, `--truth`. */
  readonly flag?: Flag;
  readonly needs: Needs;
  judge(seen: Record<string, unknown>): Verdict;
}

/** Options that bring rules of their own. */
export type Flag = 'fuzz' | 'truth';

type Definition<N> = Omit<Rule, 'needs' | 'judge'> & {
  readonly needs: N;
  judge(seen: Seen<N>): Verdict;
};

/** A rule whose judge is typed by its needs. */
export interface TypedRule<N> extends Rule {
  judge(seen: Seen<N> & Record<string, unknown>): Verdict;
}

export function rule<const N extends Needs>(definition: Definition<N>): TypedRule<N> {
  return definition as unknown as TypedRule<N>;
}

export function areaOf(rule: Pick<Rule, 'id'>): string {
  return rule.id.slice(0, rule.id.indexOf('/'));
}
