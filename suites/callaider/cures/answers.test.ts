import { expect, test } from 'vitest';
import type { Answer, Ask } from '../../http.js';
import { anAnswer } from '../fixtures.js';
import { answerOf, atWork, callsAnswer, contactsAnswer, schemaAnswer } from './fixtures.js';

const repairedBy = (id: string, ...answers: readonly Answer[]) => atWork(id, answers)?.repaired[0];
const list = { contacts: [{ id: '1' }] };

test.each<[what: string, json: unknown, text: string]>([
  ['a bare list', [{ id: '1' }], 'put the list into an object: { "contacts": [ … ] }'],
  ['another name', { items: [{ id: '1' }] }, 'call the list "contacts", not "items": { "contacts": [ … ] }'],
  ['an envelope', { data: list }, 'put "contacts" at the top of the answer, not inside "data"'],
  [
    'a map',
    { contacts: { 1: { id: '1' } } },
    'send the values of "contacts" as a list, { "contacts": [ … ] }, in place of a map',
  ],
])('a list is found in %s', (_what, json, text) => {
  const answer = answerOf('contacts', { json });
  expect(atWork('contacts-wrapped-otherwise', [answer])).toEqual({ text, repaired: [{ json: list }] });
});

test.each([
  ['where it belongs', list],
  ['one of two', { items: [], others: [] }],
  ['nowhere', { status: 'error' }],
])('a list that is %s is left alone', (_where, json) => {
  expect(atWork('contacts-wrapped-otherwise', [answerOf('contacts', { json })])).toBeUndefined();
});

test('a JSON Schema becomes the list that the contract wants', () => {
  const json = { properties: { City: { type: 'string' }, Segment: { enum: ['vip'] } } };
  expect(repairedBy('schema-wrapped-otherwise', answerOf('schema', { json }))?.json).toEqual({
    properties: [
      { key: 'City', type: 'string' },
      { key: 'Segment', type: 'enum', values: ['vip'] },
    ],
  });
});

test.each<[id: string, text: string, json: unknown]>([
  ['notice-before-json', '<b>Notice</b>: [x] in y.php {"a":1}', '{"a":1}'],
  ['not-a-number', '{"a":NaN,"b":[-Infinity],"c":"NaN \\"NaN\\""}', { b: [null], c: 'NaN "NaN"' }],
  [
    'python-literals',
    `{'a': None, 'b': True, "it's": 'x\\'y', 'n': 'Żó'}`,
    { a: null, b: true, "it's": "x'y", n: 'Żó' },
  ],
  ['json-twice', '"{\\"a\\":1}"', '{"a":1}'],
])('%s: %j is read', (id, text, read) => {
  const repaired = repairedBy(id, answerOf('calls', { text }));
  expect(repaired?.json ?? repaired?.text).toEqual(read);
});

test.each<[id: string, text: string]>([
  ['notice-before-json', '{"a":1'],
  ['not-a-number', '{"a":undefined}'],
  ['python-literals', '{"a":1,}'],
  ['json-twice', '"hello"'],
])('%s: %j is not', (id, text) => {
  expect(atWork(id, [answerOf('calls', { text })])).toBeUndefined();
});

const refused: Partial<Ask> = { intent: 'refused', key: 'none' };

test('strangers are refused alike: with 401, and with the body that others got', () => {
  const right = answerOf('health', { status: 401, json: { status: 'error', message: 'No' } }, refused);
  const wrong = answerOf('contacts', { status: 403, json: { reason: 'no call' } }, refused);
  expect(atWork('refusals-with-other-codes', [wrong, right])?.repaired).toEqual([
    expect.objectContaining({ status: 401, json: { status: 'error', message: 'No' } }),
    undefined,
  ]);
});

test.each([
  ['a stranger who gets data', { status: 200, json: list }],
  ['a stranger who is throttled', { status: 429, json: {} }],
])('%s is not refused with another code', (_who, parts) => {
  expect(atWork('refusals-with-other-codes', [answerOf('contacts', parts, refused)])).toBeUndefined();
});

test('whoever has the key is no stranger', () => {
  expect(atWork('refusals-with-other-codes', [answerOf('contacts', { status: 403, json: {} })])).toBeUndefined();
  expect(atWork('routes-without-guard', [contactsAnswer([])])).toBeUndefined();
});

test.each([
  [{ error: 'Gone' }, 'Gone'],
  [{ error: { message: 'Gone' } }, 'Gone'],
  [{ code: 7 }, 'Not found'],
  ['<h1>Not found</h1>', 'Not found'],
])('the error %j is told in the recommended shape', (json, message) => {
  const repaired = repairedBy('errors-of-other-shapes', answerOf('recording', { status: 404, json }));
  expect(repaired).toMatchObject({ status: 404, json: { status: 'error', message } });
});

test.each([
  ['schema-types-of-databases', { key: 'k', type: 'VARCHAR(20)' }, { key: 'k', type: 'string' }],
  ['schema-types-of-databases', { key: 'k', type: 'int' }, { key: 'k', type: 'number' }],
  ['schema-values-in-one-text', { key: 'k', values: 'a, b|c' }, { key: 'k', values: ['a', 'b', 'c'] }],
  ['schema-values-untidy', { key: 'k', values: [' a', 'a', '', 'b'] }, { key: 'k', values: ['a', 'b'] }],
  ['fields-of-schema-named-otherwise', { name: 'k', Type: 'string' }, { key: 'k', type: 'string' }],
])('%s makes of %j %j', (id, wrong, right) => {
  expect(repairedBy(id, schemaAnswer([wrong]))?.json).toEqual({ properties: [right] });
});

const withProperty = (value: unknown) => callsAnswer([{ properties: { Score: value } }]);

test.each([
  ['number', '72', 72],
  ['boolean', 'Yes', true],
  ['boolean', 0, false],
  ['string', 72, '72'],
])('a property declared as %s is sent as such: %j becomes %j', (type, wrong, right) => {
  const schema = schemaAnswer([{ key: 'Score', type }]);
  expect(repairedBy('property-values-of-other-types', withProperty(wrong), schema)?.json).toEqual({
    calls: [{ properties: { Score: right } }],
  });
});

test.each([
  ['number', 'seventy'],
  ['boolean', 'maybe'],
  ['date', 72],
])('what cannot be %s stays: %j', (type, value) => {
  const schema = schemaAnswer([{ key: 'Score', type }]);
  expect(atWork('property-values-of-other-types', [withProperty(value), schema])).toBeUndefined();
});

test('an enum lists what calls have, in their spelling', () => {
  const schema = schemaAnswer([{ key: 'Score', type: 'enum', values: ['HIGH', 'none'] }]);
  expect(repairedBy('enum-values-of-calls', schema, withProperty('High'), withProperty('Low'))?.json).toEqual({
    properties: [{ key: 'Score', type: 'enum', values: ['none', 'High', 'Low'] }],
  });
});

test('operator ids are found in another field of the contacts, where it names each operator', () => {
  const contacts = [
    { id: 'u1', extension: 101 },
    { id: 'u2', extension: '102' },
  ];
  const calls = callsAnswer([{ operatorId: '101' }, { operatorId: '102' }]);
  expect(atWork('operator-ids-of-another-field', [calls, contactsAnswer(contacts)])).toMatchObject({
    text: 'send the operator\'s "id" of /contacts as operatorId, in place of the "extension"',
    repaired: [{ json: { calls: [{ operatorId: 'u1' }, { operatorId: 'u2' }] } }, undefined],
  });
  const shared = contactsAnswer([...contacts, { id: 'u3', extension: '101' }]);
  expect(atWork('operator-ids-of-another-field', [calls, shared])).toBeUndefined();
});

test.each<[id: string, json: unknown, right: unknown]>([
  ['recording-link-named-otherwise', { link: 'https://a.example/b.mp3' }, { url: 'https://a.example/b.mp3' }],
  ['recording-link-inside-another-object', { data: { url: 'x' } }, { url: 'x' }],
  ['recording-filename-with-path', { url: 'x', filename: 'C:\\rec\\a.wav' }, { url: 'x', filename: 'a.wav' }],
  ['recording-type-in-part', { url: 'x', mimeType: 'mp3' }, { url: 'x', mimeType: 'audio/mpeg' }],
  [
    'recording-filename-of-another-type',
    { url: 'x', filename: 'a.mp3', mimeType: 'audio/x-wav' },
    { url: 'x', filename: 'a.wav', mimeType: 'audio/x-wav' },
  ],
])('%s makes of %j %j', (id, json, right) => {
  expect(repairedBy(id, answerOf('recording', { json }))?.json).toEqual(right);
});

test('the type of recordings is that of the sound that was downloaded', () => {
  const sound = anAnswer({
    bytes: Buffer.from('RIFF....WAVEfmt '),
    headers: { 'content-type': 'text/html' },
    ask: { endpoint: 'storage', intent: 'download', path: 'https://a.example/b' },
  });
  const recording = answerOf('recording', { json: { url: 'x', mimeType: 'audio/mpeg' } });
  expect(repairedBy('recording-type-of-another-file', recording, sound)?.json).toMatchObject({ mimeType: 'audio/wav' });
  expect(repairedBy('sound-under-another-type', sound)).toEqual({ headers: { 'content-type': 'audio/wav' } });
});

test.each([
  [{ status: 'ok' }, true],
  [{ data: { status: 'success' } }, true],
  [{ status: 'starting' }, false],
  [{ status: 'success' }, false],
])('the health %j is told otherwise: %s', (json, isRepaired) => {
  const cure = atWork('health-in-other-words', [answerOf('health', { json })]);
  expect(cure?.repaired[0]?.json).toEqual(isRepaired ? { status: 'success' } : undefined);
});
