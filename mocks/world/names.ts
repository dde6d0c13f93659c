import { pick } from './choices.js';
import { type CultureName, cultures } from './dictionaries.js';
import type { Draw, Draws } from './hash.js';

export interface Name {
  readonly first: string;
  readonly last: string;
}

/** Names by index, in the language asked for. `kind` keeps operators' names apart from clients'. */
export function createNames(draws: Draws, kind: string): (index: number, of: CultureName) => Name {
  const sex: Draw = draws(`${kind}.sex`);
  const first: Draw = draws(`${kind}.first`);
  const last: Draw = draws(`${kind}.last`);
  return (index, of) => {
    const { women, men, womenSurnames, menSurnames } = cultures[of];
    return sex(index) < 0.5
      ? { first: pick(women, first(index)), last: pick(womenSurnames, last(index)) }
      : { first: pick(men, first(index)), last: pick(menSurnames, last(index)) };
  };
}

/** Words come from dictionaries, so there are some thousands at most to remember. */
const folded = new Map<string, string>();

/** Small Latin letters without accents, or '' when the word has letters that cannot be written so (Cyrillic). */
export function asciiWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’\s.-]/g, '')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase();
  const ascii = /^[a-z]+$/.test(plain) ? plain : '';
  folded.set(word, ascii);
  return ascii;
}

/** `first.last`, or the fallback when the name has no plain Latin spelling. */
export function mailbox({ first, last }: Name, fallback: string): string {
  const one = asciiWord(first);
  const other = asciiWord(last);
  return one === '' || other === '' ? fallback : `${one}.${other}`;
}
