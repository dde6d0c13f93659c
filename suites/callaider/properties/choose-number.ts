import type { Bounds } from './local-filter.js';
import type { KeyValues } from './values.js';

/** Numbers of one key to ask conditions about. All of them occur in calls. */
export interface NumberChoice {
  readonly key: string;
  /** Near the median, with smaller and greater ones beside it. */
  readonly middle: number;
  /** Around the middle: between them lie some calls, outside them others. */
  readonly low: number;
  readonly high: number;
  /**
   * A power of ten above all of them: compared as text, most numbers come after it. Absent where it would not fit 32 bits.
   */
  readonly ceiling: number | undefined;
  /** `strict` where so few numbers occur that nothing lies outside the bounds but the bounds themselves. */
  readonly bounds: Bounds;
  readonly distinct: number;
}

/** Needs three different numbers; `undefined` with fewer. */
export function chooseNumber(key: string, { numbers }: KeyValues): NumberChoice | undefined {
  const sorted = [...numbers].filter(([value]) => Math.abs(value) < 1e15).sort(([a], [b]) => a - b);
  const values = sorted.map(([value]) => value);
  const distinct = values.length;
  if (distinct < 3) return undefined;
  const counts = sorted.map(([, count]) => count);
  const calls = counts.reduce((sum, count) => sum + count, 0);
  const rankAt = (share: number): number => {
    let before = 0;
    return counts.findIndex((count) => {
      before += count;
      return before >= calls * share;
    });
  };
  const at = (index: number): number => values[index] ?? Number.NaN;
  const power = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(at(distinct - 1), 1))) + 1);
  const shared = { key, ceiling: power <= 1e9 ? power : undefined, distinct };
  const near = (wanted: number, first: number, last: number): number => nearest(values, wanted, first, last);
  if (distinct < 5) {
    const middle = at(near(rankAt(0.5), 1, distinct - 2));
    return { ...shared, middle, low: at(0), high: at(distinct - 1), bounds: 'strict' };
  }
  const middle = near(rankAt(0.5), 2, distinct - 3);
  const low = near(rankAt(0.25), 1, middle - 1);
  const high = near(rankAt(0.75), middle + 1, distinct - 2);
  return { ...shared, middle: at(middle), low: at(low), high: at(high), bounds: 'open' };
}

/** The index closest to `wanted` in [first, last], a whole number's if there is one: fractions may be rounded on their way. */
function nearest(values: readonly number[], wanted: number, first: number, last: number): number {
  let best = Math.min(Math.max(wanted, first), last);
  let bestCost = Number.POSITIVE_INFINITY;
  for (let index = first; index <= last; index += 1) {
    const cost = Math.abs(index - wanted) + (Number.isInteger(values[index]) ? 0 : values.length);
    if (cost < bestCost) [best, bestCost] = [index, cost];
  }
  return best;
}
