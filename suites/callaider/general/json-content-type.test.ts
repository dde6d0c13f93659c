import { expect, test } from 'vitest';
import { anError, aTraced } from './fixtures.js';
import { judgeContentTypes } from './json-content-type.js';
import type { Traced } from './trace.js';

const html = { mediaType: 'text/html' };
const error = { status: 'error', message: 'x' };

test.each<[string, Traced, string]>([
  ['application/json', aTraced(), 'pass'],
  ['problem details', anError(401, { title: 'x' }, { mediaType: 'application/problem+json' }), 'pass'],
  ['an HTML page with its own type', anError(404, '<html>'), 'pass'],
  ['an empty 401 without a type', anError(401, '', { mediaType: '' }), 'pass'],
  ['JSON as text to a malformed request', aTraced({ ...html, intent: 'abnormal', status: 400 }), 'pass'],
  ['an unknown route', aTraced({ ...html, endpoint: 'unknown-route', intent: 'abnormal', status: 404 }), 'pass'],
  ['HEAD', aTraced({ ...html, method: 'HEAD', body: { kind: 'absent' } }), 'pass'],
  ['a number as text', aTraced({ ...html, body: { kind: 'json', top: 'number' } }), 'pass'],
  ['JSON as text/html', aTraced(html), 'warn'],
  ['JSON without a type', aTraced({ mediaType: '' }), 'warn'],
  ['JSON as text/plain in a 401', anError(401, error, { mediaType: 'text/plain' }), 'warn'],
  ['JSON as text/json', aTraced({ mediaType: 'text/json' }), 'warn'],
])('%s', (_sentence, traced, kind) => {
  expect(judgeContentTypes([aTraced({ exchange: 2 }), traced]).kind).toBe(kind);
});

test('without any JSON nothing is decided', () => {
  expect(judgeContentTypes([anError(404, '<html>')]).kind).toBe('inconclusive');
});
