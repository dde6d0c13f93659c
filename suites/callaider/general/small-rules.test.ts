import { expect, test } from 'vitest';
import { judgeAddress } from './address-allowed.js';
import { aSilence, aTraced } from './fixtures.js';
import { judgeTimes } from './practical-time.js';
import { judgeRateLimit } from './rate-limit.js';
import type { Traced } from './trace.js';

test.each<[string, readonly Traced[], string]>([
  ['no limit', [aTraced()], 'pass'],
  ['a limit of the storage', [aTraced(), aTraced({ endpoint: 'storage', status: 429 })], 'pass'],
  ['a limit that waiting overcame', [aTraced({ status: 429 }), aTraced({ exchange: 2, group: 1 })], 'info'],
  ['nothing asked', [], 'inconclusive'],
])('rate limit: %s', (_sentence, all, kind) => {
  expect(judgeRateLimit(all).kind).toBe(kind);
});

test.each<[string, readonly Traced[], string]>([
  ['one answer', [aTraced({ status: 403 }), aTraced()], 'pass'],
  ['errors of the application', [aTraced({ status: 500 })], 'pass'],
  ['403 each time', [aTraced({ status: 403 }), aTraced({ status: 403, endpoint: 'health' })], 'inconclusive'],
  ['dropped connections', [aSilence({ failure: 'reset' })], 'inconclusive'],
  ['nothing asked', [], 'inconclusive'],
])('address: %s', (_sentence, all, kind) => {
  expect(judgeAddress(all).kind).toBe(kind);
});

test.each<[string, readonly Traced[], string]>([
  ['exactly 10 s of /contacts', [aTraced({ ms: 10_000 })], 'pass'],
  ['more than 10 s of /contacts', [aTraced({ ms: 10_001 })], 'warn'],
  ['29 s of /calls', [aTraced({ endpoint: 'calls', ms: 29_000 })], 'pass'],
  ['31 s of /calls', [aTraced({ endpoint: 'calls', ms: 31_000 })], 'warn'],
  ['a slow download', [aTraced(), aTraced({ endpoint: 'storage', intent: 'download', ms: 50_000 })], 'pass'],
  ['a slow answer to a malformed request', [aTraced(), aTraced({ intent: 'abnormal', ms: 50_000 })], 'pass'],
  ['a timeout', [aTraced(), aSilence({ ms: 60_000 })], 'inconclusive'],
  ['a timeout beside a slow answer', [aTraced({ ms: 11_000 }), aSilence({ ms: 60_000 })], 'warn'],
  ['nothing asked', [], 'inconclusive'],
])('time: %s', (_sentence, all, kind) => {
  expect(judgeTimes(all).kind).toBe(kind);
});
