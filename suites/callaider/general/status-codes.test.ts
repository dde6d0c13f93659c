import { expect, test } from 'vitest';
import { aSilence, aTraced } from './fixtures.js';
import { judgeStatusCodes } from './status-codes.js';
import type { Traced } from './trace.js';

const calls = (status: number, over: Partial<Traced> = {}) =>
  aTraced({ exchange: 9, endpoint: 'calls', status, ...over });
const recording = (status: number, over: Partial<Traced> = {}) =>
  aTraced({ exchange: 9, endpoint: 'recording', status, knownCall: true, ...over });

test.each<[string, Traced, string]>([
  ['200', calls(200), 'pass'],
  ['404 for an empty window (CALLS-2)', calls(404), 'pass'],
  ['204 for an empty window (CALLS-2)', calls(204), 'pass'],
  ['204 of the schema (SCH-1)', aTraced({ exchange: 9, endpoint: 'schema', status: 204 }), 'pass'],
  ['204 of /health (HEALTH-1)', aTraced({ exchange: 9, endpoint: 'health', status: 204 }), 'pass'],
  ['404 of a recording', recording(404), 'pass'],
  ['401 to the right key (AUTH-1)', calls(401), 'pass'],
  ['a redirect (GEN-10)', calls(301), 'pass'],
  ['a server error (GEN-6)', calls(500), 'pass'],
  ['201 to a malformed request', calls(201, { intent: 'abnormal' }), 'pass'],
  ['400 to a malformed request', calls(400, { intent: 'abnormal' }), 'pass'],
  ['201 to a stranger', calls(201, { intent: 'refused' }), 'pass'],
  ['no answer', aSilence({ exchange: 9 }), 'pass'],
  ['400 to a right request (the rules of /calls)', calls(400), 'info'],
  ['400 for an id that needs escapes', recording(400, { path: '/calls/a%2Fb/recording' }), 'info'],
  ['400 for an unknown id (REC-5)', recording(400, { knownCall: false }), 'info'],
  ['410 for the recording of a listed call', recording(410), 'fail'],
  ['202 while the recording is made', recording(202), 'fail'],
  ['201 for POST /calls', calls(201), 'fail'],
  ['206 for a list', aTraced({ exchange: 9, status: 206 }), 'fail'],
  ['404 of /contacts, which was there before', aTraced({ exchange: 9, status: 404 }), 'fail'],
  ['404 of another path of contacts', aTraced({ exchange: 9, status: 404, path: '/contacts/' }), 'pass'],
])('%s, beside right answers', (_sentence, traced, kind) => {
  expect(judgeStatusCodes([aTraced(), traced]).kind).toBe(kind);
});

test('a request that was repeated counts by its last answer', () => {
  const all = [calls(201, { exchange: 1, group: 1 }), calls(200, { exchange: 2, group: 1 })];
  expect(judgeStatusCodes(all).kind).toBe('pass');
});

test('codes outside the matrix that malformed requests got are named', () => {
  expect(judgeStatusCodes([aTraced(), calls(422, { intent: 'abnormal' })])).toMatchObject({
    kind: 'pass',
    note: expect.stringContaining('422'),
  });
});

test('without an answer nothing is decided', () => {
  expect(judgeStatusCodes([aSilence()]).kind).toBe('inconclusive');
});
