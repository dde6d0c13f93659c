import { expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import { aRandom } from './fixtures.js';
import { chooseCalls, recordingPath } from './samples.js';
import { strangeId } from './strange-id.js';

const calls = [30, 0, 900, 5, 120, 60].map((duration, index) => aCall({ id: `call-${index}`, duration }));
const ids = (count: number, rows: readonly unknown[] = calls) =>
  chooseCalls(rows, count, aRandom()).map(({ id }) => id);

test('the longest and the shortest that lasts come first', () => {
  expect(ids(1)).toEqual(['call-2']);
  expect(ids(2)).toEqual(['call-2', 'call-3']);
  expect(new Set(ids(5)).size).toBe(5);
  expect(new Set(ids(10))).toEqual(new Set(calls.map(({ id }) => id)));
});

test('a single call is asked once', () => {
  expect(ids(5, [aCall()])).toEqual(['call-1']);
});

test('calls without a usable id or length are no obstacle', () => {
  const rows = [
    'text',
    aCall({ id: null }),
    aCall({ id: '' }),
    aCall({ id: '..' }),
    aCall({ id: 7, duration: 'long' }),
  ];
  expect(ids(5, rows)).toEqual(['7']);
});

test.each([
  ['call-1', '/calls/call-1/recording'],
  ['a/b +ü=', '/calls/a%2Fb%20%2B%C3%BC%3D/recording'],
  ['.', undefined],
  ['\ud800', undefined],
])('the path of %j', (id, path) => {
  expect(recordingPath(id)).toBe(path);
});

test.each([
  ['a counter', ['1041', '1042', '998'], /^\d{7}$/],
  ['a counter with zeros', ['000041', '000042'], /^\d{6,7}$/],
  ['a counter near the limit of 32 bits', ['2147483000'], /^21474\d{5}$/],
  ['a counter behind a word', ['call-7', 'call-12'], /^call-\d{7}$/],
  ['a time and a counter', ['1709586000.4321'], /^1709586000\.\d{7}$/],
  ['a UUID', ['0b6f7c4e-5a3d-4e6f-8a9b-1c2d3e4f5a6b'], /^0b6f7c4e-5a3d-4e6f-8a9b-1c2d[0-9a-f]{8}$/],
  ['an object id', ['65e5f0c2a1b2c3d4e5f60718'], /^65e5f0c2a1b2c3d4[0-9a-f]{8}$/],
  ['a snowflake', ['123456789012345678'], /^1234567890\d{8}$/],
  ['a short code', ['a1', 'b2'], /^[ab][12][12]{8}$/],
  ['padded base64', ['Y2FsbC0xMjM0NTY3OA=='], /^Y2FsbC0xMj[A-Za-z0-9]{8}==$/],
  ['letters that are not Latin', ['дзвінок'], /^\d{8}дзвінок$/],
])('%s: a strange id has its pattern', (_sentence, known, pattern) => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const strange = strangeId(known as [string, ...string[]], aRandom(seed));
    expect(strange).toMatch(pattern);
    expect(known).not.toContain(strange);
  }
});

test('a strange counter is far beyond all known ones', () => {
  expect(Number(strangeId(['5', '999999'], aRandom()))).toBeGreaterThan(1_999_998);
});
