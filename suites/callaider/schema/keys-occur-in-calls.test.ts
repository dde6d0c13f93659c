import { expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import type { SettledCalls } from '../observations/settled-calls.js';
import { anEntry, declaring, seenSchema, settledWith } from './fixtures.js';
import { judgeKeys, keysOccurInCalls } from './keys-occur-in-calls.js';

const calls = (length: number, properties: unknown) => Array.from({ length }, () => aCall({ properties }));
const keys = new Set(['City', 'Score']);

test.each([
  ['keys that occur pass', calls(60, { City: 'Kyiv', Score: 7 }), 'pass'],
  ['null counts as an occurrence', calls(60, { City: 'Kyiv', Score: null }), 'pass'],
  ['one occurrence is enough', [...calls(60, { City: 'Kyiv' }), aCall({ properties: { Score: 7 } })], 'pass'],
  ['few calls with every key pass', calls(3, { City: 'Kyiv', Score: 7 }), 'pass'],
  ['an unused key in 50 calls warns', calls(50, { City: 'Kyiv' }), 'warn'],
  ['an unused key in 49 calls decides nothing', calls(49, { City: 'Kyiv' }), 'inconclusive'],
  ['calls without properties do not count', [...calls(49, { City: 'Kyiv' }), ...calls(99, {})], 'inconclusive'],
  ['no properties at all is told by another rule', calls(60, undefined), 'skip'],
  ['rows that are no objects do no harm', [null, 'call', ...calls(50, { City: 'Kyiv' })], 'warn'],
])('%s', (_sentence, rows, kind) => {
  expect(judgeKeys(keys, [settledWith(rows)]).kind).toBe(kind);
});

test('an inherited name is no occurrence', () => {
  expect(judgeKeys(new Set(['constructor']), [settledWith(calls(50, { City: 'Kyiv' }))]).kind).toBe('warn');
});

test('another spelling in the calls is named', () => {
  expect(judgeKeys(new Set(['Quality score']), [settledWith(calls(50, { quality_score: 7 }))])).toMatchObject({
    findings: [{ message: expect.stringContaining('they have "quality_score"') }],
  });
});

test.each([
  ['a schema is held against the calls', declaring(anEntry()), 'warn'],
  ['404 is skipped', seenSchema({ status: 404 }), 'skip'],
  ['entries without keys are skipped', declaring({ type: 'string' }), 'skip'],
])('%s', (_sentence, seen, kind) => {
  expect(judged(settledWith(calls(50, { Score: 7 })), [], seen)).toBe(kind);
});

const late = settledWith(calls(3, { City: 'Kyiv', Score: 7 }));

test.each([
  ['only in another answer is in use', [late], 'pass'],
  ['in no answer is not', [settledWith(calls(80, { City: 'Lviv' }))], 'warn'],
])('a key that occurs %s', (_sentence, others, kind) => {
  const seen = declaring(anEntry({ key: 'City' }), anEntry({ key: 'Score' }));
  expect(judged(settledWith(calls(50, { City: 'Kyiv' })), others, seen)).toBe(kind);
});

function judged(settled: SettledCalls, others: readonly SettledCalls[], seen = declaring(anEntry())) {
  return keysOccurInCalls.judge({ seen, calls: settled, others }).kind;
}
