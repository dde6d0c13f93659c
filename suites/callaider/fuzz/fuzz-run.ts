import type { Window } from '../../observation.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import type { Base } from './base.js';
import type { Aspect } from './decided.js';
import type { FuzzCase } from './fuzz-case.js';

/** What became of all generated requests. */
export interface FuzzRun {
  /** How many were asked for, the run's seed, and the settled window: together they repeat it. */
  readonly runs: number;
  readonly seed: number;
  readonly window: Window;
  /** How many were made. */
  readonly made: number;
  /** How many were decided, because the account held still and the answers could be read. */
  readonly decided: number;
  /** How many of these show each thing. */
  readonly shown: Readonly<Record<Aspect, number>>;
  /** Why others were not decided, most frequent first. */
  readonly undecided: readonly { readonly because: string; readonly count: number }[];
  /** Why it stopped before all were made, if not for a failure. */
  readonly stopped: string | undefined;
  /** What cannot be generated for this account, and why. */
  readonly absent: Readonly<Partial<Record<Aspect, string>>>;
  readonly failure: FuzzFailure | undefined;
}

/** The smallest request found that breaks a relation, with all that it takes to see it. */
export interface FuzzFailure {
  readonly case: FuzzCase;
  readonly answers: readonly CallsSeen[];
  readonly base: Base;
  /** Which of the generated requests failed first, from 1. */
  readonly number: number;
  /** How often it was made smaller. */
  readonly shrinks: number;
  /** The path of the case for fast-check. */
  readonly path: string;
}
