import { expect, test } from 'vitest';
import { anEntry, seenSchema } from './fixtures.js';
import { isListed } from './is-listed.js';

test.each([
  ['a list passes', { json: { properties: [anEntry()] } }, 'pass'],
  ['an empty list passes', { json: { properties: [] } }, 'pass'],
  ['further fields pass', { json: { version: 2, properties: [] } }, 'pass'],
  ['404 is skipped', { status: 404, json: {} }, 'skip'],
  ['a bare array fails', { json: [anEntry()] }, 'fail'],
  ['an empty bare array fails', { json: [] }, 'fail'],
  ['null fails', { json: null }, 'fail'],
  ['null for the list fails', { json: { properties: null } }, 'fail'],
  ['a JSON Schema fails', { json: { type: 'object', properties: { City: { type: 'string' } } } }, 'fail'],
  ['another key fails', { json: { schema: [anEntry()] } }, 'fail'],
  ['an empty object fails', { json: {} }, 'fail'],
  ['an inherited name is no list', { text: '{"__proto__":{"properties":[]}}' }, 'fail'],
  ['an error is told by another rule', { json: { status: 'error', message: 'No schema' } }, 'skip'],
  ['a page is told by another rule', { text: '<html></html>' }, 'skip'],
  ['501 is told by another rule', { status: 501 }, 'skip'],
  ['JSON inside a text is told by another rule', { json: '{"properties":[]}' }, 'inconclusive'],
  ['429 decides nothing', { status: 429 }, 'inconclusive'],
])('%s', (_sentence, parts, kind) => {
  expect(isListed.judge({ seen: seenSchema(parts) }).kind).toBe(kind);
});

test('a list under another key is named', () => {
  expect(isListed.judge({ seen: seenSchema({ json: { schema: [anEntry()] } }) })).toMatchObject({
    findings: [{ message: expect.stringContaining('there is a list under "schema"') }],
  });
});
