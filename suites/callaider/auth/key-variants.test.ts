import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { KeyVariant } from '../../http.js';
import type { Random } from '../../observation.js';
import {
  blankInside,
  conflicting,
  doubled,
  emptyKey,
  extended,
  firstHalf,
  middleChanged,
  strangeKeys,
  swappedCase,
  underName,
  withoutLast,
  wrongKey,
} from './key-variants.js';

/** Draws the characters of an alphabet one after another, from a start that differs by seed. */
function aRandom(seed: number): Random {
  let state = seed;
  const integer = (below: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return (state >>> 8) % below;
  };
  return {
    integer,
    pick: (from) => from[integer(from.length)] ?? from[0],
    text: (length, alphabet) => Array.from({ length }, () => alphabet[integer(alphabet.length)]).join(''),
  };
}

const sent = (variant: KeyVariant | undefined) => variant?.values[0];
const key = 'demo-Secret-42';

test.each([
  ['without its last character', withoutLast(key), 'demo-Secret-4'],
  ['first half', firstHalf(key), 'demo-Se'],
  ['followed by an x', extended(key), 'demo-Secret-42x'],
  ['twice', doubled(key), 'demo-Secret-42demo-Secret-42'],
  ['with capitals swapped', swappedCase(key), 'DEMO-sECRET-42'],
  ['with a blank inside', blankInside(key), 'demo-Se cret-42'],
  ['empty', emptyKey, ''],
])('makes the key %s', (_sentence, variant, value) => {
  expect(sent(variant)).toBe(value);
});

test.each([
  ['a key of one character has no beginning', withoutLast('k')],
  ['a key of one character has no half', firstHalf('k')],
  ['a key of one character has no middle for a blank', blankInside('k')],
  ['a key of two characters has no middle to replace', middleChanged('ab', aRandom(1))],
  ['a key of punctuation inside has no letter to replace', middleChanged('a--b', aRandom(1))],
  ['a key without letters has no other capitals', swappedCase('1234-5678')],
])('%s', (_sentence, variant) => {
  expect(variant).toBeUndefined();
});

test.each(['a', '7', 'Z', 'f', '--', '-', 'x', 'aa', 'deadbeef', '0f8fad5b-d9cb-469f-a165-70867728950e', key, 'ключ'])(
  'a wrong key for %s has its length and is the key in no capitals',
  (secret) => {
    for (let seed = 1; seed <= 200; seed++) {
      const wrong = sent(wrongKey(secret, aRandom(seed))) ?? '';
      expect([...wrong]).toHaveLength([...secret].length);
      expect(wrong.toLowerCase()).not.toBe(secret.toLowerCase());
    }
  },
);

test('a wrong key keeps the alphabet: hex stays hex, dashes stay where they are', () => {
  const wrong = sent(wrongKey('0f8fad5b-d9cb-469f-a165-70867728950e', aRandom(3)));
  expect(wrong).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('two wrong keys of one run differ', () => {
  const random = aRandom(5);
  expect(sent(wrongKey(key, random))).not.toBe(sent(wrongKey(key, random)));
});

test('replacing the middle changes one inner character and no more', () => {
  const changed = [...(sent(middleChanged(key, aRandom(2))) ?? '')];
  const at = [...key].flatMap((character, index) => (changed[index] === character ? [] : [index]));
  expect(at).toEqual([7]);
  expect(changed).toHaveLength(key.length);
});

test('a header may be sent under another spelling', () => {
  expect(underName(key, 'x-secret-key')).toMatchObject({ header: 'x-secret-key', values: [key] });
});

test('conflicting keys come in both orders', () => {
  expect(conflicting(key, aRandom(1), 'wrong first').values[1]).toBe(key);
  expect(conflicting(key, aRandom(1), 'right first').values[0]).toBe(key);
});

test('labels and shell forms never hold the key', () => {
  const random = aRandom(9);
  const variants = [withoutLast(key), firstHalf(key), extended(key), doubled(key), swappedCase(key), blankInside(key)]
    .concat(middleChanged(key, random), wrongKey(key, random), conflicting(key, random, 'right first'))
    .filter((variant) => variant !== undefined);
  expect(variants).toHaveLength(9);
  for (const { label, shell = [] } of variants) expect(`${label} ${shell.join(' ')}`).not.toMatch(/demo|cret-|42/i);
});

const inShell = (form: string) =>
  execFileSync('bash', ['-c', `printf %s "${form}"`], {
    env: { ...process.env, LINECHECK_SECRET: key },
    encoding: 'utf8',
  });

test.each(
  [withoutLast(key), firstHalf(key), extended(key), doubled(key), swappedCase(key), blankInside(key)]
    .concat(underName(key, 'x'), Object.values(strangeKeys))
    .filter((variant) => variant !== undefined)
    .map((variant) => [variant.label, variant] as const),
)('the shell writes %s as we send it', (_label, variant) => {
  expect(inShell(variant.shell?.[0] ?? 'none')).toBe(sent(variant));
});

test('the shell form of a wrong key is wrong too, and of the same kind', () => {
  expect(inShell(wrongKey(key, aRandom(1)).shell?.[0] ?? '')).toBe('efnp-Tfdsfu-53');
  expect(inShell(middleChanged(key, aRandom(1))?.shell?.[0] ?? '')).toBe('demo-Sedret-42');
});
