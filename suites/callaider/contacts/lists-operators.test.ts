import { expect, test } from 'vitest';
import { aContact, noAnswer } from '../fixtures.js';
import { readContacts } from '../observations/contacts.js';
import { anAnswerOfContacts } from './fixtures.js';
import { listsOperators } from './lists-operators.js';

const judge = (parts: Parameters<typeof anAnswerOfContacts>[0]) =>
  listsOperators.judge({ seen: readContacts(anAnswerOfContacts(parts)) });

test.each([
  ['a list passes', { json: { contacts: [aContact()] } }, 'pass'],
  ['an empty list passes', { json: { contacts: [] } }, 'pass'],
  ['further fields pass', { json: { status: 'success', total: 1, contacts: [aContact()] } }, 'pass'],
  ['a byte order mark is not this rule', { json: { contacts: [] }, flaw: 'byte order mark' }, 'pass'],
  ['a wrong media type is not this rule', { json: { contacts: [] }, headers: { 'content-type': 'text/html' } }, 'pass'],
  ['a bare array fails', { json: [aContact()] }, 'fail'],
  ['an empty bare array fails', { json: [] }, 'fail'],
  ['null for the list fails', { json: { contacts: null } }, 'fail'],
  ['a map by id fails', { json: { contacts: { 101: aContact() } } }, 'fail'],
  ['text for the list fails', { json: { contacts: '[]' } }, 'fail'],
  ['another key fails', { json: { operators: [aContact()] } }, 'fail'],
  ['null fails', { json: null }, 'fail'],
  ['an inherited name is no list', { text: '{"__proto__":{"contacts":[]}}' }, 'fail'],
  ['405 fails', { status: 405, json: { status: 'error', message: 'Method not allowed' } }, 'fail'],
  ['400 fails', { status: 400, json: { status: 'error', message: 'page is required' } }, 'fail'],
  ['404 is told by another rule', { status: 404, json: { status: 'error', message: 'Not found' } }, 'inconclusive'],
  ['500 is told by another rule', { status: 500, json: { status: 'error', message: 'Oops' } }, 'inconclusive'],
  ['201 is told by another rule', { status: 201, json: { contacts: [] } }, 'inconclusive'],
  ['401 is the key, not the list', { status: 401, json: { status: 'error', message: 'Unauthorized' } }, 'inconclusive'],
  ['a redirect is told by another rule', { status: 301, headers: { location: '/contacts/' } }, 'inconclusive'],
  ['429 decides nothing', { status: 429 }, 'inconclusive'],
  ['a gateway page decides nothing', { status: 502, text: '<html>Bad gateway</html>' }, 'inconclusive'],
  ['a body that is no JSON is told by another rule', { text: '<html></html>' }, 'inconclusive'],
  ['JSON inside a text is told by another rule', { json: '{"contacts":[]}' }, 'inconclusive'],
  ['an answer not read to its end decides nothing', { text: '{"contacts":[', cut: true }, 'inconclusive'],
] as const)('%s', (_sentence, parts, kind) => {
  expect(judge(parts).kind).toBe(kind);
});

test('no answer decides nothing', () => {
  expect(listsOperators.judge({ seen: readContacts(noAnswer()) }).kind).toBe('inconclusive');
});

test.each([
  [{ Contacts: [aContact()] }, '"Contacts" holds an array of 1'],
  [{ data: [aContact(), aContact()] }, '"data" holds an array of 2'],
  [{ data: { contacts: [] } }, '"data" holds an object with "contacts"'],
  [{ contacts: { 101: aContact() } }, 'a map by id'],
])('a near miss is named: %j', (json, told) => {
  expect(judge({ json })).toMatchObject({ findings: [{ message: expect.stringContaining(told) }] });
});
