import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress, tellHowLong } from './progress.js';

test.each([
  ['a short run says nothing', { requests: 140, seconds: 35, pauses: 10 }, undefined],
  ['a slow one says why', { requests: 140, seconds: 280, pauses: 4 }, 'this run may take 5 minutes: some 140 requests'],
  ['about a minute', { requests: 260, seconds: 58, pauses: 0 }, 'this run may take a minute: some 260 requests'],
  [
    'one that waits says for what',
    { requests: 260, seconds: 446, pauses: 394 },
    'this run may take 8 minutes: some 260 requests, and 7 minutes of waiting on purpose, to see whether links last',
  ],
])('%s', (_sentence, expected, told) => {
  expect(tellHowLong(expected)).toBe(told);
});

test.each([
  [false, /^linecheck: this run may take 8 minutes: .*\n$/],
  [true, /^$/],
])('how long a run takes is told before it; when quiet (%s) it is not', (quiet, told) => {
  const stream = new PassThrough();
  const progress = createProgress(stream as unknown as NodeJS.WriteStream, quiet);
  progress.planned?.({ requests: 260, seconds: 446, pauses: 394 });
  expect(String(stream.read() ?? '')).toMatch(told);
});
