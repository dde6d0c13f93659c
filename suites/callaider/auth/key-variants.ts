import type { KeyVariant } from '../../http.js';
import type { Random } from '../../observation.js';

/** Turns each letter and digit into its neighbour, within digits, within a to f (hex stays hex) and within g to z. */
const ROTATE = 'tr 0-9a-fg-zA-FG-Z 1-90b-fah-zgB-FAH-ZG';
const HALF = `\${#LINECHECK_SECRET}/2`;
/** Long enough for the buffers of most servers to notice, short enough for most to read it. */
const LONG = 8192;

const alphabets = ['0123456789', 'abcdef', 'ghijklmnopqrstuvwxyz', 'ABCDEF', 'GHIJKLMNOPQRSTUVWXYZ'] as const;

/** The header without a value. */
export const emptyKey: KeyVariant = { label: 'an empty key', values: [''] };

/** Length and kinds of characters of the key, and not the key in any capitals. A new one each time: lock-outs count repeats. */
export function wrongKey(secret: string, random: Random): KeyVariant {
  return {
    label: 'a wrong key of the same length',
    values: [wrongText(secret, random)],
    shell: [`$(printf %s "$LINECHECK_SECRET" | ${ROTATE})`],
  };
}

/** `undefined`: a key of one character has no beginning. */
export function withoutLast(secret: string): KeyVariant | undefined {
  const characters = [...secret];
  if (characters.length < 2) return undefined;
  return variant('the key without its last character', characters.slice(0, -1).join(''), `\${LINECHECK_SECRET%?}`);
}

export function firstHalf(secret: string): KeyVariant | undefined {
  const characters = [...secret];
  if (characters.length < 2) return undefined;
  const value = characters.slice(0, Math.floor(characters.length / 2)).join('');
  return variant('the first half of the key', value, `\${LINECHECK_SECRET:0:${HALF}}`);
}

export const extended = (secret: string): KeyVariant =>
  variant('the key followed by an x', `${secret}x`, `\${LINECHECK_SECRET}x`);

export const doubled = (secret: string): KeyVariant =>
  variant('the key twice in a row', secret + secret, '$LINECHECK_SECRET$LINECHECK_SECRET');

/** `undefined` for a key without letters. */
export function swappedCase(secret: string): KeyVariant | undefined {
  const value = secret.replace(/[a-z]/gi, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()));
  if (value === secret) return undefined;
  return variant(
    'the key with capital and small letters swapped',
    value,
    '$(printf %s "$LINECHECK_SECRET" | tr a-zA-Z A-Za-z)',
  );
}

/** Blanks at the ends prove nothing, HTTP strips them: this one is inside. `undefined` for a key of one character. */
export function blankInside(secret: string): KeyVariant | undefined {
  const characters = [...secret];
  const middle = Math.floor(characters.length / 2);
  if (middle === 0) return undefined;
  return variant(
    'the key with a blank in its middle',
    `${characters.slice(0, middle).join('')} ${characters.slice(middle).join('')}`,
    `\${LINECHECK_SECRET:0:${HALF}} \${LINECHECK_SECRET:${HALF}}`,
  );
}

/** `undefined` for a key with no letter or digit between its first and last character. */
export function middleChanged(secret: string, random: Random): KeyVariant | undefined {
  const characters = [...secret];
  const middle = Math.floor(characters.length / 2);
  const inner = characters.flatMap((character, index) =>
    index > 0 && index < characters.length - 1 && alphabetOf(character) !== undefined ? [index] : [],
  );
  const at = inner.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const old = at === undefined ? undefined : characters[at];
  if (at === undefined || old === undefined) return undefined;
  return variant(
    'the key with a character in its middle replaced',
    characters.with(at, another(old, random)).join(''),
    `\${LINECHECK_SECRET:0:${at}}$(printf %s "\${LINECHECK_SECRET:${at}:1}" | ${ROTATE})\${LINECHECK_SECRET:${at + 1}}`,
  );
}

/** The right key under another spelling of the header's name. */
export const underName = (secret: string, header: string): KeyVariant => ({
  label: `the key in a header spelled ${header}`,
  values: [secret],
  header,
  shell: ['$LINECHECK_SECRET'],
});

/** Two header lines that contradict each other. */
export function conflicting(secret: string, random: Random, order: 'wrong first' | 'right first'): KeyVariant {
  const wrong = wrongKey(secret, random);
  const lines = [
    { value: wrong.values[0] ?? '', shell: wrong.shell?.[0] ?? '' },
    { value: secret, shell: '$LINECHECK_SECRET' },
  ];
  if (order === 'right first') lines.reverse();
  return {
    label: order === 'wrong first' ? 'a wrong key, then the right one' : 'the right key, then a wrong one',
    values: lines.map(({ value }) => value),
    shell: lines.map(({ shell }) => shell),
  };
}

export const strangeKeys = {
  long: variant('a key of 8 KiB', 'k'.repeat(LONG), `$(head -c ${LONG} /dev/zero | tr '\\0' k)`),
  punctuation: variant('a key with quotes, a backslash and percent signs', 'a"b\'c\\d%41%zz', 'a\\"b\'c\\\\d%41%zz'),
  unicode: variant('a key outside ASCII, in UTF-8', 'ключ-clé-鍵', 'ключ-clé-鍵'),
} as const satisfies Record<string, KeyVariant>;

function variant(label: string, value: string, shell: string): KeyVariant {
  return { label, values: [value], shell: [shell] };
}

function wrongText(secret: string, random: Random): string {
  const characters = [...secret];
  const text = characters.map((character) => drawn(character, random)).join('');
  if (text.toLowerCase() !== secret.toLowerCase()) return text;
  const at = characters.findIndex((character) => alphabetOf(character) !== undefined);
  if (at >= 0) return characters.with(at, another(characters[at] ?? '', random)).join('');
  return characters.with(0, 'x').join('');
}

function drawn(character: string, random: Random): string {
  const alphabet = alphabetOf(character);
  return alphabet === undefined ? character : random.text(1, alphabet);
}

/** Another character of the same kind. */
function another(character: string, random: Random): string {
  const others = (alphabetOf(character) ?? 'xy').replace(character, '');
  return random.text(1, others);
}

function alphabetOf(character: string): string | undefined {
  return alphabets.find((alphabet) => alphabet.includes(character));
}
