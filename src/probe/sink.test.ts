import { expect, test } from 'vitest';
import { createSink } from './sink.js';

const MIB = 1024 * 1024;

/** What is kept of so many bytes that come in pieces. */
function kept(total: number, { limit = Number.MAX_SAFE_INTEGER, piece = 1000, expected = 0 } = {}) {
  const sink = createSink(limit, expected);
  const over: number[] = [];
  for (let at = 0; at < total; at += piece) {
    const chunk = Uint8Array.from({ length: Math.min(piece, total - at) }, (_, index) => (at + index) % 251);
    if (sink.push(chunk)) over.push(at);
  }
  return { bytes: sink.bytes(), full: sink.full(), over };
}

test.each([
  ['nothing', 0, {}],
  ['a few bytes', 10, {}],
  ['bytes in many pieces', 100_000, {}],
  ['as many as were announced', 100_000, { expected: 100_000 }],
  ['more than were announced', 100_000, { expected: 10 }],
  ['fewer than were announced', 5000, { expected: 1e9, limit: MIB }],
  ['up to the limit itself', 5000, { limit: 5000 }],
])('keeps %s', (_name, total, options) => {
  const { bytes, full, over } = kept(total, options);
  expect(bytes).toHaveLength(total);
  expect(bytes.every((byte, index) => byte === index % 251)).toBe(true);
  expect({ full, over }).toEqual({ full: false, over: [] });
});

test('keeps nothing beyond the limit, and says once when it is reached', () => {
  const { bytes, full, over } = kept(9000, { limit: 5500, expected: 9000 });
  expect(bytes).toHaveLength(5500);
  expect(bytes.buffer.byteLength).toBeLessThanOrEqual(5500);
  expect({ full, over }).toEqual({ full: true, over: [5000] });
});

test('short bodies hold no more memory than they need', () => {
  expect(kept(70_000, { expected: MIB }).bytes.buffer.byteLength).toBe(70_000);
});
