import { expect, test } from 'vitest';
import { noAnswer } from '../fixtures.js';
import { readContacts } from '../observations/contacts.js';
import { anAnswerOfContacts, contactsWith } from './fixtures.js';
import { hasOperators } from './has-operators.js';

test.each([
  ['one operator passes', contactsWith({}), 'pass'],
  ['an empty list warns', contactsWith(), 'warn'],
  ['an empty bare array warns', readContacts(anAnswerOfContacts({ json: [] })), 'warn'],
  ['no list is skipped', readContacts(anAnswerOfContacts({ json: {} })), 'skip'],
  ['no answer decides nothing', readContacts(noAnswer()), 'inconclusive'],
])('%s', (_sentence, seen, kind) => {
  expect(hasOperators.judge({ seen }).kind).toBe(kind);
});
