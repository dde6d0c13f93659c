import type { Scorecard } from '../schemas/truth.js';
import type { Level } from '../schemas/verdict.js';
import type { Cure } from './cure.js';
import type { Outcome } from './http.js';
import type { Observation, Window } from './observation.js';
import type { Rule } from './rule.js';

/** One testable sentence of a contract. */
export interface Clause {
  /** Such as `CALLS-31`. */
  readonly id: string;
  readonly level: Level;
  /** `explicit`: the contract says so; `derived`: it follows from what it says. */
  readonly basis: 'explicit' | 'derived';
  readonly title: string;
  readonly source: string;
}

/** What is wrong with a target as a whole. `stopped`: nothing more is asked, no rule is blamed. */
export interface Diagnosis {
  readonly problem: string;
  readonly cause: string;
  readonly cure: string;
  readonly stopped: boolean;
}

/** Rules that are red for no reason of their own when certain others are. Only what is sure stands here. */
export interface Consequence {
  /** The first of them that is red is the cause. */
  readonly causes: readonly string[];
  readonly effects: readonly string[];
  /**
   * `answers`: every answer that shows the effect shows the cause as well.
   * `all`: every one of these rules that came to a verdict is red.
   */
  readonly when: 'answers' | 'all';
}

/** A contract and the rules that decide whether an API keeps it. */
export interface Suite {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  /** In the order in which they are asked and told. */
  readonly rules: readonly Rule[];
  /**
   * What an observation holds of an answer, read anew from another answer to the same question: an object with `outcome`
   * and the rows of its list.
   */
  reread?(seen: object, outcome: Outcome): object;
  /** Common mistakes and their repairs; of two for the same rule the first that is right is told. */
  readonly cures?: readonly Cure[];
  /** For red rules that no cure explains. */
  readonly consequences?: readonly Consequence[];
  /** How the target behaved as a client of what is behind it; asked last, in a run with --truth. */
  readonly scorecard?: Observation<Scorecard>;
  /** Asked before anything else. */
  readonly doctor: Observation<Diagnosis | 'healthy'>;
  /** The settled calls that the run is judged on; unavailable when the account holds none. */
  readonly calls: Observation<CallsOf & { readonly partOf?: CallsOf }>;
}

interface CallsOf {
  readonly window: Window;
  readonly rows: readonly unknown[];
}
