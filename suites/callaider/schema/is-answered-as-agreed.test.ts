import { expect, test } from 'vitest';
import { noAnswer } from '../fixtures.js';
import { readSchema } from '../observations/schema.js';
import { anEntry, seenSchema } from './fixtures.js';
import { isAnsweredAsAgreed } from './is-answered-as-agreed.js';

const html = { 'content-type': 'text/html' };
const error = { status: 'error', message: 'Not implemented' };

test.each([
  ['a schema passes', { json: { properties: [anEntry()] } }, 'pass'],
  ['an empty schema passes', { json: { properties: [] } }, 'pass'],
  ['404 passes', { status: 404, json: error }, 'pass'],
  ['404 of the framework passes', { status: 404, text: '<html>Cannot GET</html>', headers: html }, 'pass'],
  ['404 without a body passes', { status: 404 }, 'pass'],
  ['a bare array is told by another rule', { json: [anEntry()] }, 'pass'],
  ['an error beside a schema passes', { json: { error: null, properties: [] } }, 'pass'],
  ['500 fails', { status: 500, json: error }, 'fail'],
  ['500 with a page fails', { status: 500, text: '<html></html>', headers: html }, 'fail'],
  ['501 fails', { status: 501, json: error }, 'fail'],
  ['503 of the application fails', { status: 503, json: error }, 'fail'],
  ['405 fails', { status: 405, json: error }, 'fail'],
  ['400 fails', { status: 400, json: error }, 'fail'],
  ['204 fails', { status: 204 }, 'fail'],
  ['201 is told by another rule', { status: 201, json: { properties: [] } }, 'inconclusive'],
  ['a redirect fails', { status: 302, headers: { location: '/' } }, 'fail'],
  ['a page of a catch-all route fails', { text: '<!doctype html><html></html>', headers: html }, 'fail'],
  ['an empty body fails', { text: '' }, 'fail'],
  ['an error with status 200 fails', { json: error }, 'fail'],
  ['401 is the key, not the schema', { status: 401, json: error }, 'inconclusive'],
  ['403 is the key, not the schema', { status: 403, json: error }, 'inconclusive'],
  ['broken JSON is told by another rule', { text: '{"properties":[' }, 'inconclusive'],
  [
    'a notice before the JSON is told by another rule',
    { text: 'Notice: x in y.php {"properties":[]}' },
    'inconclusive',
  ],
  ['JSON inside a text is told by another rule', { json: '{"properties":[]}' }, 'inconclusive'],
  ['an answer not read to its end decides nothing', { text: '{"properties":[', cut: true }, 'inconclusive'],
  ['429 decides nothing', { status: 429 }, 'inconclusive'],
  ['a gateway page decides nothing', { status: 503, text: '<html></html>', headers: html }, 'inconclusive'],
])('%s', (_sentence, parts, kind) => {
  expect(isAnsweredAsAgreed.judge({ seen: seenSchema(parts) }).kind).toBe(kind);
});

test('no answer decides nothing', () => {
  expect(isAnsweredAsAgreed.judge({ seen: readSchema(noAnswer()) }).kind).toBe('inconclusive');
});
