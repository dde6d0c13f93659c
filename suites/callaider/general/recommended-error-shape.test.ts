import { expect, test } from 'vitest';
import { errorSamples } from './error-samples.js';
import { anError, aTraced } from './fixtures.js';
import { judgeRecommendedShape } from './recommended-error-shape.js';
import type { Traced } from './trace.js';

const recommended = { status: 'error', message: 'No' };
const other = { error: 'No' };

test.each<[string, readonly Traced[], string]>([
  ['the recommended shape', [anError(401, recommended), anError(404, recommended)], 'pass'],
  ['more keys', [anError(404, { ...recommended, requestId: '1' })], 'pass'],
  ['another shape', [anError(401, other), anError(404, other)], 'warn'],
  ['another shape of the 404', [anError(401, recommended), anError(404, other)], 'warn'],
  ['another shape of the 401 only (AUTH-24)', [anError(401, other), anError(404, recommended)], 'inconclusive'],
  ['another shape, and nothing but 401 seen', [anError(401, other)], 'warn'],
  ['another status', [anError(404, { status: 404, message: 'No' })], 'warn'],
  ['an empty message', [anError(404, { status: 'error', message: ' ' })], 'warn'],
  ['a message that is no text', [anError(404, { status: 'error', message: ['No'] })], 'warn'],
  ['a page in one place (GEN-7)', [anError(401, recommended), anError(404, '<html>')], 'inconclusive'],
  ['plain text everywhere', [anError(401, 'No'), anError(404, 'No')], 'warn'],
  ['no error', [aTraced()], 'inconclusive'],
])('%s', (_sentence, all, kind) => {
  expect(judgeRecommendedShape(errorSamples(all, undefined)).kind).toBe(kind);
});
