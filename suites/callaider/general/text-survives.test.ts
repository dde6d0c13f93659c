import { expect, test } from 'vitest';
import { aCall, aContact, anAnswer } from '../fixtures.js';
import { readCalls } from '../observations/ask-calls.js';
import { readContacts } from '../observations/contacts.js';
import { readSchema } from '../observations/schema.js';
import type { SettledCalls } from '../observations/settled-calls.js';
import { judgeTexts } from './text-survives.js';

const GARBLED = 'Ð\u009EÐ»ÐµÐ½Ð°';
const contactsOf = (...rows: readonly unknown[]) => readContacts(anAnswer({ json: { contacts: rows } }));
const callsOf = (...rows: readonly unknown[]) =>
  ({ ...readCalls(anAnswer({ json: { calls: rows } }), {}), window: { from: 0, to: 9 } }) as SettledCalls;
const schemaOf = (...entries: readonly unknown[]) => readSchema(anAnswer({ json: { properties: entries } }));

const right = contactsOf(aContact({ name: 'Олена Коваль' }));

test.each([
  ['real names', right, undefined, undefined, 'pass'],
  ['plain ASCII', contactsOf(aContact()), callsOf(aCall()), undefined, 'inconclusive'],
  ['a garbled name', contactsOf(aContact({ name: GARBLED })), undefined, undefined, 'warn'],
  ['a garbled department', contactsOf(aContact({ department: GARBLED })), undefined, undefined, 'warn'],
  ['a garbled client', right, callsOf(aCall({ clientName: GARBLED })), undefined, 'warn'],
  ['a garbled property', right, callsOf(aCall({ properties: { City: GARBLED } })), undefined, 'warn'],
  ['a garbled key', right, callsOf(aCall({ properties: { [GARBLED]: 'x' } })), undefined, 'warn'],
  [
    'a garbled value of the schema',
    right,
    undefined,
    schemaOf({ key: 'City', type: 'enum', values: [GARBLED] }),
    'warn',
  ],
  ['a garbled extra field', right, callsOf(aCall({ note: GARBLED })), undefined, 'pass'],
  ['rows that are no objects', contactsOf(null, 'x', aContact({ name: 'Олена' })), callsOf(7), undefined, 'pass'],
])('%s', (_sentence, contacts, calls, schema, kind) => {
  expect(judgeTexts(contacts, calls, schema).kind).toBe(kind);
});

test('bytes that are not UTF-8 are told', () => {
  const outcome = anAnswer({ json: { contacts: [aContact()] }, flaw: 'invalid UTF-8' });
  expect(judgeTexts(readContacts(outcome), undefined, undefined).kind).toBe('warn');
});

test('a finding points to the text', () => {
  expect(judgeTexts(right, callsOf(aCall({ properties: { 'a/b': GARBLED } })), undefined)).toMatchObject({
    findings: [{ at: '/calls/0/properties/a~1b', message: 'A text in calls looks garbled: UTF-8 read as Latin-1' }],
  });
});
