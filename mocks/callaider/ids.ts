/** Four rounds of mixing: enough to scatter neighbours, cheap enough for every row. */
const ROUNDS = 4;
const DIGITS = 7;

/**
 * Spells whole numbers below 2^32 as 14 letters and digits that look drawn by lot, and reads them back without a table.
 * A text made up by someone else is read as a number with a chance of 1 in 2^32.
 */
export interface Ids {
  spell(index: number): string;
  /** `undefined` for a text that `spell` does not give. */
  read(text: string): number | undefined;
}

export function createIds(seed: number): Ids {
  const keys = Array.from({ length: ROUNDS }, (_, round) =>
    mix(Math.imul(seed ^ (seed / 2 ** 32), 0x9e3779b1) + round),
  );

  function spell(index: number): string {
    let [left, right] = [0, index >>> 0];
    for (const key of keys) [left, right] = [right, (left ^ mix(right ^ key)) >>> 0];
    return base36(left) + base36(right);
  }

  function read(text: string): number | undefined {
    if (text.length !== 2 * DIGITS) return undefined;
    let left = Number.parseInt(text.slice(0, DIGITS), 36);
    let right = Number.parseInt(text.slice(DIGITS), 36);
    if (!(left < 2 ** 32) || !(right < 2 ** 32)) return undefined;
    for (const key of keys.toReversed()) [left, right] = [(right ^ mix(left ^ key)) >>> 0, left];
    return left === 0 && spell(right) === text ? right : undefined;
  }

  return { spell, read };
}

const base36 = (word: number): string => word.toString(36).padStart(DIGITS, '0');

/** The finaliser of MurmurHash3: each bit of the input changes about half of the output. */
function mix(word: number): number {
  let hash = word | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
