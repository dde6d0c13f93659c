import { expect, test } from 'vitest';
import { keyFactsOf, standInFor } from './stand-in.js';

test.each([
  'proof-Key-7f3a9C',
  '0123456789abcdef0123456789abcdef',
  '12345678-90ab-cdef-1234-567890abcdef',
  '12345678901234567890',
  'secret',
  'a',
  'ab',
  '3',
  'ключ-доступа-2026',
  'LongKey9'.repeat(30),
])('the stand-in of %j is of the same make, and another text', (key) => {
  const facts = keyFactsOf(key);
  const standIn = standInFor(facts);
  expect(keyFactsOf(standIn)).toEqual({ ...facts, bytes: keyFactsOf(standIn).bytes });
  expect(standIn).not.toBe(key);
  expect(standInFor(facts)).toBe(standIn);
});

test('a key that has more bytes than bcrypt reads stays so', () => {
  const key = 'ключ-доступа-2026-длинный-длинный-длинный-длинный';
  expect(Buffer.byteLength(key)).toBeGreaterThan(72);
  expect(Buffer.byteLength(standInFor(keyFactsOf(key)))).toBeGreaterThan(72);
});

test('nothing of the key but its make is told', () => {
  expect(keyFactsOf('proof-Key-7f3a9C')).toEqual({ length: 16, bytes: 16, letters: true, kind: 'other' });
});
