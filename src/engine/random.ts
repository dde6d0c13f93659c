import type { Random } from '../../suites/observation.js';

/** Chance that repeats: the same seed and purpose give the same draws, whatever else the run asks. */
export function createRandom(seed: number, purpose: string): Random {
  let state = seed >>> 0;
  for (const character of purpose) state = mix(state ^ (character.codePointAt(0) ?? 0));
  const integer = (below: number): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return Math.floor((mix(state) / 2 ** 32) * below);
  };
  return {
    integer,
    pick: (from) => from[integer(from.length)] ?? from[0],
    text: (length, alphabet) => Array.from({ length }, () => alphabet[integer(alphabet.length)]).join(''),
  };
}

/** A 32-bit finalizer: every bit of the input sways every bit of the output. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
