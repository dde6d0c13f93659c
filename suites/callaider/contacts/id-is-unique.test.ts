import { expect, test } from 'vitest';
import { contactsWith } from './fixtures.js';
import { idIsUnique } from './id-is-unique.js';

test.each([
  ['different ids pass', contactsWith({ id: '1' }, { id: '2' }), 'pass'],
  ['one contact passes', contactsWith({ id: '1' }), 'pass'],
  [
    'names of built-in properties are ids like others',
    contactsWith({ id: '__proto__' }, { id: 'constructor' }),
    'pass',
  ],
  ['the same id twice fails', contactsWith({ id: '1' }, { id: '1', name: 'Petro Bondar' }), 'fail'],
  ['the same contact twice fails', contactsWith({ id: '1' }, { id: '1' }), 'fail'],
  ['the same number twice fails', contactsWith({ id: 1 }, { id: 1 }), 'fail'],
  ['another case is worth a word', contactsWith({ id: 'ab' }, { id: 'aB' }), 'info'],
  ['other blanks are worth a word', contactsWith({ id: '101' }, { id: '101 ' }), 'info'],
  ['empty ids are told by another rule', contactsWith({ id: '' }, { id: '' }), 'skip'],
  ['missing ids are told by another rule', contactsWith({ id: null }, { id: null }, { id: '1' }), 'pass'],
  ['an empty list is skipped', contactsWith(), 'skip'],
])('%s', (_sentence, seen, kind) => {
  expect(idIsUnique.judge({ seen }).kind).toBe(kind);
});
