import type { ForbiddenCall, TrueCall, Truth } from '../../../schemas/truth.js';
import type { Window } from '../../observation.js';

/** Whoever asks the provider from time to time has had time to learn of a change. Seconds. */
const SETTLED_AFTER = 3600;
/** The contract leaves open whether the bounds belong to a window; and clocks round. Seconds. */
const EDGE = 2;

/** What is sure of a window while a target was asked about it. */
export interface KnownTruth extends Pick<Truth, 'now' | 'operators'> {
  /** Any right answer for the window holds them. */
  readonly must: readonly TrueCall[];
  /** A right answer may hold them. */
  readonly may: readonly TrueCall[];
  /** No right answer holds them. */
  readonly mustNot: readonly ForbiddenCall[];
}

/**
 * What holds both right before and right after an answer. What changed in between may stand in it or not; so may calls
 * on the edges of the window, by whatever moment of a call an API goes, and those that the provider has told for less
 * than an hour.
 */
export function knownTruth(before: Truth, after: Truth, window: Window): KnownTruth {
  const sure = new Set(after.must.map(({ id }) => id));
  const isSure = (call: TrueCall): boolean =>
    sure.has(call.id) && isWellInside(call, window) && (call.since ?? 0) <= before.now - SETTLED_AFTER;
  const must = before.must.filter(isSure);
  const known = new Map<string, TrueCall>();
  for (const call of [...before.must, ...before.may, ...after.must, ...after.may]) known.set(call.id, call);
  for (const { id } of must) known.delete(id);
  const certain = new Set(must.map(({ id }) => id));
  const still = new Set(after.mustNot.map(({ id }) => id));
  return {
    now: after.now,
    operators: after.operators,
    must,
    may: [...known.values()],
    mustNot: before.mustNot.filter(({ id }) => still.has(id) && !known.has(id) && !certain.has(id)),
  };
}

/** From its first ring to its end. */
export function isWellInside({ startTime, durations }: TrueCall, { from, to }: Window): boolean {
  return startTime > from + EDGE && startTime + durations.whole < to - EDGE;
}
