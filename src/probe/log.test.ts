import { expect, test } from 'vitest';
import { answerOf } from './answer.js';
import { anAsk } from './fixtures.js';
import { LOGGED_BYTES, logged } from './log.js';

const answer = (text: string, over: Parameters<typeof anAsk>[0] = {}, mediaType = 'application/json') =>
  answerOf(
    {
      kind: 'received',
      status: 200,
      headers: [['Content-Type', mediaType]],
      body: { bytes: new TextEncoder().encode(text), full: false },
      brokenOff: false,
      ms: 1,
    },
    { ask: anAsk(over), exchange: 1, at: 1 },
  );
const big = 'x'.repeat(LOGGED_BYTES);

test('a small answer is kept as it is', () => {
  const small = answer('{"a":1}');
  expect(logged(small)).toBe(small);
});

test.each([
  ['a list', [big], []],
  [
    'an object',
    { calls: [1, 2], meta: { a: 1 }, note: big, total: 7, more: null },
    { calls: [], meta: {}, note: '', total: 7, more: null },
  ],
  ['a text', big, ''],
])('of a big body, %s has a stand-in', (_name, value, standIn) => {
  const kept = logged(answer(JSON.stringify(value)));
  if (kept.kind === 'none') throw new Error('an answer was given');
  expect(kept.body.json).toEqual({ kind: 'json', value: standIn });
  expect(kept.body.bytes.buffer.byteLength).toBe(LOGGED_BYTES);
  expect(kept.body.text.length).toBeLessThanOrEqual(LOGGED_BYTES);
  expect(kept.body.cut).toBe(false);
  expect(kept.header('content-type')).toBe('application/json');
});

test.each([
  ['a recording', {}, 'audio/mpeg'],
  ['a download', { intent: 'download' as const }, 'application/octet-stream'],
])('%s is not read as JSON', (_name, over, mediaType) => {
  const kept = logged(answer(`"${big}"`, over, mediaType));
  expect(kept.kind === 'answer' && kept.body.json).toEqual({
    kind: 'broken',
    problem: '65538 bytes, not read as JSON',
  });
});
