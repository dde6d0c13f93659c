import type { Outcome } from '../../http.js';
import { aheadBy } from '../observations/clocks.js';

/** What is forgiven on top of the difference between two clocks: rounding, and the way of an answer. Seconds. */
const SLACK = 5;
/** Forgiven when the API does not tell its time: a clock is often off by five minutes. Seconds. */
const UNTOLD = 360;

/** The latest moment, in Unix seconds, that may have passed where an answer was made. */
export interface Moment {
  readonly at: number;
  /** How far a time may lie ahead of `at` without lying in the future. */
  readonly tolerance: number;
}

/** When an answer was complete, and how well that is known: the API's clock is read from its header Date. */
export function momentOf(outcome: Outcome): Moment | undefined {
  if (outcome.kind === 'none') return undefined;
  const ahead = aheadBy(outcome);
  return { at: outcome.at, tolerance: ahead === undefined ? UNTOLD : Math.abs(ahead) + SLACK };
}
