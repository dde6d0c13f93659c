import { expect, test } from 'vitest';
import { judgeErrorTexts } from './errors-hide-internals.js';
import { anError, aTraced } from './fixtures.js';
import type { Traced } from './trace.js';

const trace = 'Error: x\n    at find (/app/calls.js:10:5)';

test.each<[string, readonly Traced[], string]>([
  ['plain sentences', [anError(404, { message: 'No recording of call call-1' })], 'pass'],
  ['a stack trace to a right request', [anError(500, { message: 'x', stack: trace })], 'warn'],
  ['a stack trace to a malformed request', [anError(400, trace, { endpoint: 'calls', intent: 'abnormal' })], 'warn'],
  ['a stack trace at a route that does not exist', [anError(404, trace, { endpoint: 'unknown-route' })], 'warn'],
  ['the key sent back', [anError(401, { message: '' }, { echoes: 'the key' })], 'warn'],
  ['a wrong key sent back', [anError(401, { message: '' }, { echoes: 'the key that was sent' })], 'warn'],
  ['what the storage says', [anError(403, trace, { endpoint: 'storage' })], 'inconclusive'],
  ['no error at all', [aTraced()], 'inconclusive'],
])('%s', (_sentence, all, kind) => {
  expect(judgeErrorTexts(all).kind).toBe(kind);
});

test('the same leak is told once for each endpoint', () => {
  const all = [1, 2, 3].map((exchange) => anError(401, trace, { exchange }));
  expect(judgeErrorTexts(all)).toMatchObject({
    count: 1,
    findings: [{ message: 'The 401 of GET /contacts shows a stack trace', exchange: 1 }],
  });
});
