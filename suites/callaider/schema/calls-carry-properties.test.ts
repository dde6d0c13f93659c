import { expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import { callsCarryProperties, judgeCarried } from './calls-carry-properties.js';
import { carried } from './carried-properties.js';
import { anEntry, declaring, seenSchema, settledWith } from './fixtures.js';

const calls = (length: number, properties?: unknown) => Array.from({ length }, () => aCall({ properties }));

test.each([
  ['one call with properties passes', [...calls(30), aCall({ properties: { City: 'Kyiv' } })], 'fallback', 'pass'],
  ['all calls with properties pass', calls(30, { City: 'Kyiv' }), 'unknown', 'pass'],
  ['none of 20 fails when filters are ignored', calls(20), 'fallback', 'fail'],
  ['none of 20 warns when filters are applied', calls(20), 'recommended', 'warn'],
  ['none of 20 warns when nobody knows', calls(20), 'unknown', 'warn'],
  ['empty and null properties carry nothing', [...calls(20, {}), ...calls(5, null)], 'unknown', 'warn'],
  ['none of 19 decides nothing', calls(19), 'fallback', 'inconclusive'],
  ['properties as text are told by another rule', calls(30, '{"City":"Kyiv"}'), 'fallback', 'inconclusive'],
  ['properties as pairs are told by another rule', calls(30, [{ key: 'City' }]), 'fallback', 'inconclusive'],
] as const)('%s', (_sentence, rows, mode, kind) => {
  expect(judgeCarried(carried(rows), mode, 5).kind).toBe(kind);
});

test.each([
  ['without a schema there is nothing to carry', seenSchema({ status: 404 }), 'skip'],
  ['with a schema the calls are judged', declaring(anEntry()), 'warn'],
])('%s', (_sentence, seen, kind) => {
  expect(callsCarryProperties.judge({ seen, calls: settledWith(calls(30)), mode: 'unknown' }).kind).toBe(kind);
});
