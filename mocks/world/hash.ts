/**
 * Every attribute of the world is a stateless hash of (world version, seed, attribute, index), never the next number of
 * a generator: call 9,000,000 costs what call 0 costs, and asking in another order changes nothing.
 *
 * `mix` is a bijective 32-bit finaliser (xor-shift, multiply, twice), each output bit of which depends on every input
 * bit. An attribute's name and the seed make two keys; the index is mixed with the first, the result with the second.
 * With one key only, two attributes would walk the same sequence from different starting points.
 *
 * Only integer operations and the four IEEE basic ones are used, so all machines and engines agree on every bit.
 */
export const WORLD_VERSION = 1;

/** A number in [0, 1) with 32 random bits; the same for the same index, for ever. */
export type Draw = (index: number) => number;

/** Makes the draw of an attribute. Two attributes are independent when their names differ. */
export type Draws = (attribute: string) => Draw;

const TWO_TO_32 = 2 ** 32;
const MOST_31_BITS = 0x7fffffff;

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** High 32 bits of a safe integer; the low ones are what `| 0` keeps. */
function high(value: number): number {
  return Math.floor(value / TWO_TO_32) | 0;
}

function keyOf(seed: number, attribute: string, salt: number): number {
  let key = mix(salt + WORLD_VERSION);
  key = mix(key ^ (seed | 0));
  key = mix(key ^ high(seed));
  for (let at = 0; at < attribute.length; at += 1) key = mix((key + attribute.charCodeAt(at)) | 0);
  return key;
}

export function createDraws(seed: number): Draws {
  return (attribute) => {
    const first = keyOf(seed, attribute, 0x9e3779b9);
    const second = keyOf(seed, attribute, 0x7f4a7c15);
    return (index) => {
      let hash = mix((index | 0) ^ first) + second;
      if (index > MOST_31_BITS) hash += Math.imul(high(index), 0x85ebca6b);
      return (mix(hash | 0) >>> 0) / TWO_TO_32;
    };
  };
}
