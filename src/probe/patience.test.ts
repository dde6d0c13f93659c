import { describe, expect, test } from 'vitest';
import type { Answer, Ask } from '../../suites/http.js';
import { answerOf } from './answer.js';
import { anAsk } from './fixtures.js';
import { createPatience, retryAfter } from './patience.js';

const answer = (status: number, { after, ...ask }: Partial<Ask> & { readonly after?: string } = {}): Answer =>
  answerOf(
    {
      kind: 'received',
      status,
      headers: after === undefined ? [] : [['Retry-After', after]],
      body: { bytes: new Uint8Array(), full: false },
      brokenOff: false,
      ms: 1,
    },
    { ask: anAsk(ask), exchange: 1, at: 1 },
  );
const seconds = (answers: readonly Answer[], place: 'loopback' | 'public' = 'public') => {
  const patience = createPatience(place);
  return answers.map((each, attempt) => patience.next(each, attempt)?.seconds);
};

describe('how long until the next attempt', () => {
  test.each([
    ['nothing is wrong', [answer(200)], [undefined]],
    ['429 without a hint', [answer(429), answer(429), answer(429)], [2, 5, undefined]],
    ['429 with seconds', [answer(429, { after: '7' })], [7]],
    ['429 with nought', [answer(429, { after: '0' })], [0]],
    ['429 with more than a minute', [answer(429, { after: '90' })], [60]],
    ['429 with more than the run can spare', [answer(429, { after: '3600' })], [undefined]],
    ['429 to a question without the key', [answer(429, { intent: 'refused' })], [2]],
    ['503 with seconds', [answer(503, { after: '3', intent: 'refused' })], [3]],
    ['503 without, to a valid request', [answer(503), answer(503), answer(503)], [1, 5, undefined]],
    ['500 to a valid request', [answer(500), answer(500), answer(500)], [1, 5, undefined]],
    ['500 to anything else', [answer(500, { intent: 'abnormal' })], [undefined]],
    ['404', [answer(404)], [undefined]],
  ])('%s', (_name, answers, waits) => {
    expect(seconds(answers)).toEqual(waits);
  });

  test('on loopback a broken server is asked again almost at once', () => {
    expect(seconds([answer(500), answer(500)], 'loopback')).toEqual([0.05, 0.2]);
  });

  test('an endpoint that failed three times is not repeated again; another one is', () => {
    const patience = createPatience('public');
    for (const attempt of [0, 1, 2]) patience.next(answer(500), attempt);
    expect(patience.next(answer(500), 0)).toBeUndefined();
    expect(patience.next(answer(500, { endpoint: 'calls' }), 0)?.seconds).toBe(1);
  });

  test('180 s of a run are spent on waiting, not more', () => {
    const patience = createPatience('public');
    const waits = Array.from({ length: 5 }, () => patience.next(answer(429, { after: '60' }), 0)?.seconds);
    expect(waits).toEqual([60, 60, 60, undefined, undefined]);
  });
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['120', 120],
  [' 1.5 ', 1.5],
  ['Thu, 01 Jan 1970 00:01:40 GMT', 90],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
])('Retry-After %j is %j s', (value, wait) => {
  expect(retryAfter(value, 10_000)).toBe(wait);
});
