import { Arbitrary, type Random, Stream, Value } from 'fast-check';
import type { Window } from '../../../observation.js';
import type { Pool } from '../pool.js';

const DAY = 24 * 3600;
/** Seconds around the moment of a call. */
const NARROW = [1, 1, 1, 2, 60] as const;

/**
 * Windows inside the whole one, bounds included: the whole itself, between any two seconds worth a bound, around the moment
 * of a call, over midnight in UTC, of no length. The whole window counts as the smallest, since nobody need look at its
 * bounds; after it come halves, and windows with less at their edges.
 */
export function windowArbitrary(pool: Pool): Arbitrary<Window> {
  return new WindowArbitrary(pool);
}

class WindowArbitrary extends Arbitrary<Window> {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  generate(random: Random): Value<Window> {
    return new Value(this.#draw(random), undefined);
  }

  canShrinkWithoutContext(_value: unknown): _value is Window {
    return false;
  }

  /** @param context `narrowing` once the whole window was tried and did not do */
  shrink(value: Window, context: unknown): Stream<Value<Window>> {
    const { window: whole } = this.#pool;
    if (isSame(value, whole)) return Stream.nil();
    const simplest = context === 'narrowing' ? [] : [new Value(whole, 'whole')];
    const narrower = narrowerThan(value).map((window) => new Value(window, 'narrowing'));
    return Stream.of(...simplest, ...narrower);
  }

  #draw(random: Random): Window {
    const { window, moments, midnights } = this.#pool;
    const { from, to } = window;
    const shape = random.nextInt(0, 11);
    const inside = (one: number, other: number): Window => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      return { from: Math.min(Math.max(first, from), to), to: Math.max(Math.min(last, to), from) };
    };
    if (shape <= 2) return window;
    const moment = pick(random, moments);
    if (shape <= 5 && moment !== undefined) {
      const [before = 1, after = 1] = [pick(random, NARROW), pick(random, NARROW)];
      return inside(moment - before, moment + after);
    }
    if (shape === 6 && moment !== undefined) {
      const length = random.nextInt(0, 1);
      return inside(moment, moment + length);
    }
    const midnight = pick(random, midnights);
    if (shape === 7 && midnight !== undefined) {
      return inside(midnight - random.nextInt(1, DAY / 2), midnight + random.nextInt(1, DAY / 2));
    }
    return inside(this.#second(random), this.#second(random));
  }

  /** Any second, or one beside a bound that tells. */
  #second(random: Random): number {
    const { window, seconds } = this.#pool;
    const known = random.nextInt(0, 2) === 0 ? undefined : pick(random, seconds);
    return known === undefined ? random.nextInt(window.from, window.to) : known + random.nextInt(-1, 1);
  }
}

/** Its halves, and what is left without a quarter, an eighth and so on at either end. */
function narrowerThan({ from, to }: Window): readonly Window[] {
  const length = to - from;
  if (length < 2) return [];
  const middle = from + Math.floor(length / 2);
  const trimmed: Window[] = [];
  for (let step = Math.floor(length / 4); step >= 1; step = Math.floor(step / 4)) {
    trimmed.push({ from: from + step, to }, { from, to: to - step });
  }
  return [{ from, to: middle }, { from: middle, to }, ...trimmed];
}

const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from.length === 0 ? undefined : from[random.nextInt(0, from.length - 1)];

const isSame = (one: Window, other: Window): boolean => one.from === other.from && one.to === other.to;
