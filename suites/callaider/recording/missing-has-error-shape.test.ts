import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { type Traced, trace } from '../general/trace.js';
import { recordingAnswer, sampled } from './fixtures.js';
import { missingHasErrorShape } from './missing-has-error-shape.js';

const context = {
  base: 'https://api.example.com',
  secret: 's3cret-9',
  holdsSecret: () => false,
  isKnownCall: () => false,
};
const traced = (outcome: Outcome, id: number): Traced =>
  trace({ exchange: id, group: id, observation: 'x', outcome }, context);

const missing = (json: unknown) => recordingAnswer({ status: 404, json });
const asText = (text: string, type = 'text/html') =>
  recordingAnswer({ status: 404, text, headers: { 'content-type': type } });
const refusal = (json: unknown) =>
  recordingAnswer({
    status: 401,
    json,
    ask: { endpoint: 'contacts', intent: 'refused', path: '/contacts', key: 'none' },
  });
const usual = refusal({ status: 'error', message: 'Unauthorized' });
const problem = refusal({ type: 'about:blank', title: 'Unauthorized', status: 401 });
const link = recordingAnswer();
const encoded = recordingAnswer({
  status: 404,
  json: { status: 'error', message: 'No recording' },
  ask: { endpoint: 'recording', path: '/calls/a%3Ab/recording' },
});

test.each<[string, readonly Outcome[], string]>([
  ['has the recommended shape', [link, usual, missing({ status: 'error', message: 'No recording' })], 'pass'],
  ['has more fields', [link, usual, missing({ status: 'error', message: 'x', requestId: '7' })], 'pass'],
  [
    'has the recommended shape, and others have not',
    [link, problem, missing({ status: 'error', message: 'x' })],
    'pass',
  ],
  ['has the shape of other errors', [link, problem, missing({ type: 'x', title: 'Not Found', status: 404 })], 'pass'],
  ['has the recommended shape, with no other error', [link, missing({ status: 'error', message: 'x' })], 'pass'],
  ['has another shape, with no other error', [link, missing({ error: 'x' })], 'inconclusive'],
  ['was not seen', [link, usual], 'inconclusive'],
  ['is that of an id that must be encoded', [link, usual, encoded], 'pass'],
  ['has another shape than other errors', [link, usual, missing({ error: 'x' })], 'warn'],
  ['has a message of another type', [link, usual, missing({ status: 'error', message: { text: 'x' } })], 'warn'],
  ['has no body', [link, usual, asText('')], 'warn'],
  ['is a page', [link, usual, asText('<h1>Not Found</h1>')], 'warn'],
  ['is plain text', [link, usual, asText('not found', 'text/plain')], 'warn'],
])('a 404 that %s', (_sentence, outcomes, kind) => {
  const unknown = { id: 'x', outcome: outcomes.at(-1) ?? link };
  const seen = { samples: sampled(link), unknown, traffic: outcomes.map(traced), route: undefined };
  expect(missingHasErrorShape.judge(seen)).toMatchObject({ kind });
});
