import { describe, expect, test } from 'vitest';
import { aContact, noAnswer } from '../fixtures.js';
import { readContacts } from '../observations/contacts.js';
import { anAnswerOfContacts, contactsWith, listing } from './fixtures.js';
import { idIsString, nameIsString, phoneIsString } from './required-text.js';

const without = (field: string) => {
  const { [field]: _gone, ...rest } = aContact() as Record<string, unknown>;
  return listing([rest]);
};

describe.each([
  ['id', idIsString, { empty: 'fail', blank: 'pass' }],
  ['phone', phoneIsString, { empty: 'warn', blank: 'warn' }],
  ['name', nameIsString, { empty: 'warn', blank: 'warn' }],
] as const)('%s', (field, rule, graded) => {
  test.each([
    ['text passes', contactsWith({}, {}), 'pass'],
    ['any text passes', contactsWith({ [field]: '7545' }, { [field]: 'Ганна 🎧' }), 'pass'],
    ['a bare array is read all the same', readContacts(anAnswerOfContacts({ json: [aContact()] })), 'pass'],
    ['a number fails', contactsWith({ [field]: 101 }), 'fail'],
    ['null fails', contactsWith({ [field]: null }), 'fail'],
    ['an object fails', contactsWith({ [field]: { value: '101' } }), 'fail'],
    ['a missing one fails', without(field), 'fail'],
    ['one wrong of many fails', contactsWith({}, {}, { [field]: 7 }), 'fail'],
    ['empty text is graded', contactsWith({ [field]: '' }), graded.empty],
    ['blanks are graded', contactsWith({ [field]: '  ' }), graded.blank],
    ['an empty list is skipped', contactsWith(), 'skip'],
    ['another wrapper is skipped', readContacts(anAnswerOfContacts({ json: { data: [] } })), 'skip'],
    ['no answer decides nothing', readContacts(noAnswer()), 'inconclusive'],
  ])('%s', (_sentence, seen, kind) => {
    expect(rule.judge({ seen }).kind).toBe(kind);
  });
});

test('contacts that are no objects are told once, by the rule of the id', () => {
  const seen = listing(['101', null]);
  expect(idIsString.judge({ seen })).toMatchObject({ kind: 'fail', count: 2, findings: [{ at: '/contacts/0' }, {}] });
  expect(phoneIsString.judge({ seen }).kind).toBe('skip');
  expect(nameIsString.judge({ seen }).kind).toBe('skip');
});

test('the first finding says how many contacts are concerned', () => {
  const verdict = idIsString.judge({ seen: contactsWith({ id: 101 }, {}, { id: 103 }) });
  expect(verdict).toMatchObject({
    count: 2,
    findings: [
      { message: 'contacts[0].id is 101, a number (so in 2 of 3 contacts)', at: '/contacts/0/id' },
      { message: 'contacts[2].id is 103, a number', at: '/contacts/2/id' },
    ],
  });
});
