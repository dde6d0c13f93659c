import type { KeyFacts } from '../../schemas/evidence.js';
import { createRandom } from '../engine/random.js';

/** What evidence tells of a key: enough to know which questions can be made of it, and nothing of its characters. */
export function keyFactsOf(secret: string): KeyFacts {
  return {
    length: [...secret].length,
    bytes: Buffer.byteLength(secret),
    letters: /[a-z]/i.test(secret),
    kind: hex.test(secret.replaceAll('-', '')) ? 'hex' : words.test(secret) ? 'words' : 'other',
  };
}

/** Whole bytes in hexadecimal: some servers decode such a key before they compare. */
const hex = /^(?:[0-9a-f]{2}){8,}$/i;
/** An answer may hold such a key by chance: "invalid secret". */
const words = /^[a-z]+(?:[-_. ][a-z]+)*$/i;

const DIGITS = '0123456789';
const alphabets = {
  hex: `${DIGITS}abcdef`,
  words: 'jkqvxzJKQVXZ',
  other: `${DIGITS}jkqvxzJKQVXZ`,
} as const;

/** A key of the same make, the same each time; it stands where the real one stood in what is asked again. */
export function standInFor({ length, bytes, letters, kind }: KeyFacts): string {
  const random = createRandom(length, 'stand-in');
  const alphabet = letters ? alphabets[kind] : DIGITS;
  // With the first ones every kind has what makes it: a letter, and what is neither hex nor a word.
  const start = !letters ? '7' : { hex: 'a7', words: 'Zq', other: 'Z7' }[kind];
  const characters = [...(start + random.text(length, alphabet)).slice(0, length)];
  if (kind === 'hex' && length % 2 === 1) characters[length - 2] = '-';
  // At the end, where no question changes a character: `ö` has two bytes.
  for (let index = 1; index <= bytes - length && index < length - 2; index += 1) characters[length - index] = 'ö';
  return characters.join('');
}
