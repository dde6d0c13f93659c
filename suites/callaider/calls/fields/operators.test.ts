import { expect, test } from 'vitest';
import { aCall, aContact, anAnswer, noAnswer } from '../../fixtures.js';
import { readContacts } from '../../observations/contacts.js';
import { settled } from './fixtures.js';
import { operatorIsAContact } from './operator-is-a-contact.js';
import { operatorNameIsConsistent } from './operator-name-is-consistent.js';

const contactsWith = (...rows: readonly unknown[]) => readContacts(anAnswer({ json: { contacts: rows } }));
const of = (...ids: readonly unknown[]) => settled(...ids.map((operatorId) => aCall({ operatorId })));
const people = contactsWith(aContact(), aContact({ id: '102', phone: '202', name: 'Jo' }));

test.each<[string, ReturnType<typeof settled>, ReturnType<typeof contactsWith>, string]>([
  ['all listed', of('101', '102', '101'), people, 'pass'],
  ['listed, and others made no call', of('101'), people, 'pass'],
  ['one listed as text and sent as a number', of(101), people, 'pass'],
  ['partly listed: former staff', of('101', '7', '8'), people, 'warn'],
  ['none listed', of('7', '8'), people, 'fail'],
  ['missing', of(undefined, null), people, 'skip'],
  ['given while nobody is listed', of('101'), contactsWith(), 'skip'],
  ['given while contacts have no id', of('101'), contactsWith(aContact({ id: null })), 'skip'],
  ['given while /contacts is silent', of('101'), readContacts(noAnswer()), 'inconclusive'],
])('operatorIds are %s', (_sentence, calls, contacts, kind) => {
  expect(operatorIsAContact.judge({ calls, contacts })).toMatchObject({ kind });
});

test('each unknown operator is told with the number of calls', () => {
  expect(operatorIsAContact.judge({ calls: of('101', '7', '7'), contacts: people })).toMatchObject({
    count: 1,
    findings: [{ message: 'operatorId "7" of 2 calls is not listed by /contacts', at: '/calls/1/operatorId' }],
  });
});

test('ids that are another field of the contacts are recognised', () => {
  expect(operatorIsAContact.judge({ calls: of('202'), contacts: people })).toMatchObject({
    kind: 'fail',
    findings: [{ message: expect.stringContaining('they are in "phone" of the contacts') }],
  });
});

const named = (...names: readonly unknown[]) => settled(...names.map((operatorName) => aCall({ operatorName })));

test.each<[string, ReturnType<typeof settled>, ReturnType<typeof contactsWith>, string]>([
  ['the one in /contacts', named('Olena Koval', 'Olena Koval'), people, 'pass'],
  ['the same but for blanks', named(' Olena  Koval', 'Olena Koval'), people, 'pass'],
  ['the same in another Unicode form', named('Zoe\u0301'), contactsWith(aContact({ name: 'Zo\u00e9' })), 'pass'],
  [
    'one of two that /contacts gives',
    named('B'),
    contactsWith(aContact({ name: 'A' }), aContact({ name: 'B' })),
    'pass',
  ],
  ['that of an operator who is not listed', named('Olena'), contactsWith(), 'pass'],
  ['one, and /contacts is silent', named('Olena'), readContacts(noAnswer()), 'pass'],
  ['sometimes empty', named('Olena Koval', ''), people, 'pass'],
  ['two', named('Olena Koval', 'O. Koval', 'Olena Koval'), people, 'warn'],
  ['another than in /contacts', named('O. Koval'), people, 'warn'],
  ['missing', named(undefined, null, 7), people, 'skip'],
])('the operator name is %s', (_sentence, calls, contacts, kind) => {
  expect(operatorNameIsConsistent.judge({ calls, contacts })).toMatchObject({ kind });
});
