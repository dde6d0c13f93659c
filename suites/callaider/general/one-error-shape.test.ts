import { expect, test } from 'vitest';
import { errorSamples } from './error-samples.js';
import { anError, aTraced } from './fixtures.js';
import { isAlike, judgeErrorShapes } from './one-error-shape.js';
import type { Traced } from './trace.js';

const recommended = { status: 'error', message: 'No' };
const judge = (...all: readonly Traced[]) => judgeErrorShapes(errorSamples(all, undefined)).kind;

test.each<[string, readonly Traced[], string]>([
  ['one shape', [anError(401, recommended), anError(404, recommended)], 'pass'],
  ['another shape, but the same everywhere', [anError(401, { error: 'x' }), anError(404, { error: 'y' })], 'pass'],
  ['extra keys in one place', [anError(401, recommended), anError(404, { ...recommended, requestId: '1' })], 'pass'],
  [
    'extra keys in both places',
    [anError(401, { ...recommended, realm: 'x' }), anError(404, { ...recommended, requestId: '1' })],
    'pass',
  ],
  [
    'null for an extra key',
    [anError(401, { ...recommended, data: null }), anError(404, { ...recommended, data: {} })],
    'pass',
  ],
  [
    'NestJS',
    [
      anError(401, { statusCode: 401, message: 'x' }),
      anError(404, { statusCode: 404, message: 'y', error: 'Not Found' }),
    ],
    'pass',
  ],
  [
    'the 400 of a body parser beside them',
    [
      anError(401, recommended),
      anError(404, recommended),
      anError(400, '<html>', { endpoint: 'calls', intent: 'abnormal' }),
    ],
    'pass',
  ],
  [
    'the 404 of an unknown route beside them',
    [
      anError(401, recommended),
      anError(404, recommended),
      anError(404, '<html>', { endpoint: 'unknown-route', intent: 'abnormal' }),
    ],
    'pass',
  ],
  [
    'a schema that is not there beside them',
    [anError(401, recommended), anError(404, recommended), anError(404, '<html>', { endpoint: 'schema' })],
    'pass',
  ],
  [
    'a firewall beside them',
    [anError(401, recommended), anError(404, recommended), anError(404, '<html>', { gateway: true })],
    'pass',
  ],
  [
    'HEAD, which has no body',
    [
      anError(401, recommended),
      anError(404, recommended),
      anError(401, '', { method: 'HEAD', body: { kind: 'absent' } }),
    ],
    'pass',
  ],
  ['another key for the message', [anError(401, recommended), anError(404, { error: 'Not found' })], 'fail'],
  [
    'another key beside the same status',
    [anError(401, recommended), anError(404, { status: 'error', error: 'x' })],
    'fail',
  ],
  ['another type of the same key', [anError(401, { error: 'x' }), anError(404, { error: { code: 1 } })], 'fail'],
  ['two shapes of 401', [anError(401, recommended), anError(401, { detail: 'x' }, { endpoint: 'calls' })], 'fail'],
  [
    'a list in place of an object',
    [
      anError(401, recommended),
      anError(404, 'x', { mediaType: 'application/json', body: { kind: 'json', top: 'array' } }),
    ],
    'fail',
  ],
  ['HTML in one place', [anError(401, recommended), anError(404, '<html>')], 'warn'],
  ['no body in one place', [anError(401, ''), anError(404, recommended)], 'warn'],
  [
    'plain text that happens to be a number',
    [
      anError(401, recommended),
      anError(404, '404', { mediaType: 'text/plain', body: { kind: 'json', top: 'number' } }),
    ],
    'warn',
  ],
  ['only one error', [anError(401, recommended)], 'inconclusive'],
  ['plain text everywhere (GEN-8)', [anError(401, 'No'), anError(404, 'No')], 'inconclusive'],
  ['no error', [aTraced()], 'inconclusive'],
])('%s', (_sentence, all, kind) => {
  expect(judge(...all)).toBe(kind);
});

test('a recording whose 404 is the one of unknown routes may not be served at all', () => {
  const page = anError(404, '<pre>Cannot GET /calls/x/recording</pre>', { path: '/calls/x/recording' });
  const unknown = anError(404, '<pre>Cannot GET /nowhere</pre>', { endpoint: 'unknown-route', path: '/nowhere' });
  const seen = { withKey: unknown, withoutKey: unknown };
  const refused = anError(401, recommended);
  const served = aTraced({ endpoint: 'recording', exchange: 5 });
  expect(judgeErrorShapes(errorSamples([refused, page], seen)).kind).toBe('inconclusive');
  expect(judgeErrorShapes(errorSamples([refused, page, served], seen)).kind).toBe('warn');
});

test('an empty object is like nothing', () => {
  expect(isAlike({}, { message: 'x' })).toBe(false);
});
