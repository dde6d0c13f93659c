import type { Level } from '../schemas/verdict.js';
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

/** A contract and the rules that decide whether an API keeps it. */
export interface Suite {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  /** In the order in which they are asked and told. */
  readonly rules: readonly Rule[];
  /** Asked before anything else. */
  readonly doctor: Observation<Diagnosis | 'healthy'>;
  /** The settled calls that the run is judged on; unavailable when the account holds none. */
  readonly calls: Observation<{ readonly window: Window; readonly rows: readonly unknown[] }>;
}
