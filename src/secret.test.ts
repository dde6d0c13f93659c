import { expect, test } from 'vitest';
import { readSecret } from './secret.js';

test.each([
  ['the option wins', 'from-option', 'from-environment', 'from-option'],
  ['else the environment', undefined, 'from-environment', 'from-environment'],
  ['blanks at the ends are cut', ' a-long-key ', undefined, 'a-long-key'],
])('%s', (_sentence, option, environment, expected) => {
  expect(readSecret(option, environment).secret).toBe(expected);
});

test.each([
  ['no key', undefined, undefined],
  ['an empty key', '', undefined],
  ['a blank key', undefined, '  '],
  ['two lines', 'one\ntwo', undefined],
])('%s is refused', (_sentence, option, environment) => {
  expect(() => readSecret(option, environment)).toThrow(/key/i);
});

test.each([
  ['a plain key', 'k-0123456789', 0],
  ['a short key', 'demo', 1],
  ['a key that is not ASCII', 'clé-secrète', 1],
  ['a key with a blank at its end', 'k-0123456789 ', 1],
])('%s is remarked on %3$d times', (_sentence, key, remarks) => {
  expect(readSecret(key, undefined).remarks).toHaveLength(remarks);
});
