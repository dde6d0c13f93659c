import type { Depth, Target } from '../../suites/observation.js';
import type { Suite } from '../../suites/suite.js';
import { isAsked, planObservations } from './plan.js';
import { POLITE_RATE, type Settings } from './settings.js';

export interface Expectation {
  readonly requests: number;
  readonly seconds: number;
  /** Seconds of it that are spent waiting on purpose. */
  readonly pauses: number;
}

/** What runs of the whole suite ask of an account with calls of all kinds. */
const USUAL_REQUESTS: Readonly<Record<Depth, number>> = { quick: 12, standard: 140, thorough: 260 };
/** Seconds that an answer takes: over a network, and from this machine. */
const [FAR, NEAR] = [0.2, 0.02];
/** A loopback target is not waited for, except to see whether a link lasts. Seconds. */
const LOOPBACK_PAUSES: Readonly<Record<Depth, number>> = { quick: 0, standard: 1, thorough: 12 };

/**
 * About how long a run takes at most. Pauses are added up, though some of them overlap; what a slow target or a rate limit
 * adds is not known beforehand.
 */
export function howLong(
  suite: Suite,
  rules: Suite['rules'],
  { depth, ratePerSecond, fuzz = 0 }: Pick<Settings, 'depth' | 'ratePerSecond' | 'fuzz'>,
  place: Target['place'],
): Expectation {
  const askedOf = (some: Suite['rules']) => planObservations(some).filter((observation) => isAsked(observation, depth));
  const asked = askedOf(rules);
  const all = askedOf(suite.rules.filter(({ flag }) => flag === undefined));
  const share = Math.min(1, asked.length / Math.max(1, all.length));
  const requests = Math.ceil(USUAL_REQUESTS[depth] * share) + fuzz;
  const rate = ratePerSecond ?? (place === 'loopback' ? Number.POSITIVE_INFINITY : POLITE_RATE);
  const each = Math.max(1 / rate, place === 'loopback' ? NEAR : FAR);
  const declared = asked.reduce((sum, { pauses = {} }) => sum + (pauses[depth] ?? 0), 0);
  const pauses = place === 'loopback' ? Math.min(declared, LOOPBACK_PAUSES[depth]) : declared;
  return { requests, seconds: Math.ceil(requests * each + pauses), pauses: Math.ceil(pauses) };
}
