import { expect, test } from 'vitest';
import { kindOf, listed, settledOn, someCalls, told } from '../calls/request/fixtures.js';
import { anAnswer, noAnswer } from '../fixtures.js';
import { anError, aSilence, aTraced } from '../general/fixtures.js';
import { readSchema } from '../observations/schema.js';
import { errorsComeInTime } from './errors-come-in-time.js';
import { namingStyleOf } from './naming-style.js';
import { oneNamingStyle } from './one-naming-style.js';
import { type RequestIds, requestIds } from './request-ids.js';
import { requestsHaveIds } from './requests-have-ids.js';

const look = (...outcomes: readonly object[]) => {
  const http = { log: () => outcomes.map((outcome) => ({ outcome })) };
  return requestIds.observe({ http } as never, {}) as RequestIds;
};

test.each([
  ['X-Request-Id', 'info'],
  ['x-correlation-id', 'info'],
  ['Request-Id', 'info'],
  ['traceparent', 'info'],
  ['x-amzn-RequestId', 'info'],
  ['X-Powered-By', 'skip'],
  ['X-Request-Identity-Provider', 'skip'],
])('the header %s: %s', (name, kind) => {
  const ids = look(anAnswer({ headers: { [name]: 'abc-1' } }), anAnswer(), noAnswer());
  expect(kindOf(requestsHaveIds, { ids })).toBe(kind);
});

test('headers are counted, those of the storage are not', () => {
  const id = { 'X-Request-Id': 'abc' };
  const storage = anAnswer({ headers: id, ask: { endpoint: 'storage' } });
  const ids = look(anAnswer({ headers: id }), anAnswer({ headers: id }), anAnswer(), storage);
  expect(told(requestsHaveIds, { ids })).toBe('2 of 3 answers name their request: header x-request-id');
});

test.each([
  ['errors that came', [aTraced({ endpoint: 'calls' }), anError(400, {}, { endpoint: 'calls', ms: 40 })], 'info'],
  ['a request that hung', [aSilence({ endpoint: 'calls' })], 'info'],
  ['no error', [aTraced({ endpoint: 'calls' })], 'skip'],
  ['nothing asked', [aTraced({ endpoint: 'health' })], 'inconclusive'],
])('time limits: %s', (_sentence, traffic, kind) => {
  expect(kindOf(errorsComeInTime, { traffic })).toBe(kind);
});

test.each([
  ['client_city', 'snake_case'],
  ['client-city', 'kebab-case'],
  ['clientCity', 'camelCase'],
  ['ClientCity', 'PascalCase'],
  ['CLIENT_CITY', 'UPPER_CASE'],
  ['Client city', 'Words with blanks'],
  ['Client City', 'Each Word With A Capital'],
  ['Місто клієнта', 'Words with blanks'],
  ['Department', undefined],
  ['VIP', undefined],
  ['city', undefined],
])('%s is written in the style %s', (name, style) => {
  expect(namingStyleOf(name)).toBe(style);
});

const schemaOf = (...keys: readonly string[]) =>
  readSchema(anAnswer({ json: { properties: keys.map((key) => ({ key, type: 'string' })) } }));

test.each([
  ['one style', ['Client city', 'Quality score', 'Department'], 'pass'],
  ['words of one', ['Department', 'City'], 'pass'],
  ['two styles', ['Client city', 'quality_score'], 'info'],
  ['no properties', [], 'skip'],
])('names of properties: %s', (_sentence, keys, kind) => {
  expect(kindOf(oneNamingStyle, { schema: schemaOf(...keys) })).toBe(kind);
});

test('the names in calls count as well', () => {
  const calls = settledOn(someCalls(2, () => ({ properties: { clientCity: 'Lviv' } })));
  expect(kindOf(oneNamingStyle, { schema: schemaOf('Client city'), calls })).toBe('info');
  expect(kindOf(oneNamingStyle, { calls: { ...listed([]), rows: [] } })).toBe('skip');
});
