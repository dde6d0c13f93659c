import { expect, test } from 'vitest';
import type { Random } from '../../observation.js';
import { strangerTo } from './unknown-operators.js';

/** Takes the characters of an alphabet by turns. */
function byTurns(): Random {
  let turn = 0;
  const character = (alphabet: string) => alphabet[turn++ % alphabet.length] ?? '';
  return {
    integer: () => 0,
    pick: ([first]) => first,
    text: (length, alphabet) => Array.from({ length }, () => character(alphabet)).join(''),
  };
}

test.each([
  ['a short number', '101', /^9\d{7}$/],
  ['a prefixed number', 'op-7', /^op-9\d{7}$/],
  ['a UUID', 'f47ac10b-58cc-4372-a567-0e02b2c3d479', /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/],
  ['an object id', '507f1f77bcf86cd799439011', /^[\da-f]{24}$/],
  ['a long number', '380971234567', /^\d{12}$/],
  ['a name', 'olena.koval', /^[a-f]{5}\.[a-f]{5}$/],
  ['an e-mail address', 'agent7@example.com', /^agent\d@example\.com$/],
  ['a word in other letters', 'Олена', /^linecheck-/],
])('a stranger looks like %s', (_sentence, model, shape) => {
  const stranger = strangerTo(new Set([model]), byTurns());
  expect(stranger).toMatch(shape);
  expect(stranger).not.toBe(model);
});

test('a stranger is nobody who exists', () => {
  const random = byTurns();
  const first = strangerTo(new Set(['agent7@example.com']), byTurns());
  expect(strangerTo(new Set(['agent7@example.com', first]), random)).not.toBe(first);
});
