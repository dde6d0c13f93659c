import type { Outcome } from '../../http.js';

/** What is forgiven on top of the difference between two clocks: rounding, and the way of an answer. Seconds. */
const SLACK = 5;
/** Forgiven when the API does not tell its time. Seconds. */
const UNTOLD = 120;

/** The latest moment, in Unix seconds, that may have passed where an answer was made. */
export interface Moment {
  readonly at: number;
  /** How far a time may lie ahead of `at` without lying in the future. */
  readonly tolerance: number;
}

/** When an answer was complete, and how well that is known: the API's clock is read from its header Date. */
export function momentOf(outcome: Outcome): Moment | undefined {
  if (outcome.kind === 'none') return undefined;
  const date = Date.parse(outcome.header('date') ?? '');
  const tolerance = Number.isNaN(date) ? UNTOLD : Math.abs(date / 1000 - outcome.at) + SLACK;
  return { at: outcome.at, tolerance };
}
