import { expect, test } from 'vitest';
import { aPage, aStep, aWorldCall } from '../trail/fixtures.js';
import type { ListRead, Step } from '../trail/types.js';
import type { Delivery } from '../webhooks/types.js';
import { whyMissing } from './why-missing.js';
import { whyNoRecording } from './why-recording.js';

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at);
const page = (entry: number, list: Partial<ListRead>, over: Partial<Step> = {}): Step =>
  aStep({ entry, list: aPage(list), ...over });
const first = page(1, { page: 1, calls: range(0, 10) });
const last = page(3, { page: 3, calls: range(20, 30) });

const missing = (steps: readonly Step[], deliveries: readonly Delivery[] = []) =>
  whyMissing(aWorldCall(), { steps, deliveries, since: 600 });

test.each<[string, readonly Step[], RegExp]>([
  [
    'it was given',
    [first, page(2, { page: 2, calls: range(10, 20) })],
    /page 2 \(request 2, GET \/calls\) gave your client this call, complete/,
  ],
  [
    'it was given too early',
    [page(2, { page: 2, calls: [15] }, { at: 550 })],
    /before it was complete .* never asked for it again/,
  ],
  [
    'it was read alone too early',
    [aStep({ call: 15, at: 550, path: '/calls/c15' })],
    /request 1 \(GET \/calls\/c15\) gave/,
  ],
  [
    'it was on a list that was asked for its total alone',
    [first, page(2, { size: 1, calls: [15], total: 30 })],
    /stopped at page 1 of 3 \(request 1\)$/,
  ],
  [
    'it was given by a client that reads row by row',
    [page(1, { size: 1, calls: [15], total: 30 }), page(2, { size: 1, page: 2, calls: [16], total: 30 })],
    /gave your client this call, complete/,
  ],
  ['the walk stopped', [first], /stopped at page 1 of 3 \(request 1\)$/],
  [
    'an answer was bent',
    [page(1, { calls: range(0, 10) }, { faults: ['early-null'] })],
    /stopped at page 1 of 3 \(request 1\), an answer that the fault early-null had bent/,
  ],
  [
    'a refusal ended it',
    [first, aStep({ entry: 2, status: 429 })],
    /answered 429 at request 2 and never came back for the rest: it stopped at page 1 of 3 \(request 1\)/,
  ],
  [
    'a page was left out',
    [first, last],
    /went from page 1 \(request 1, GET \/calls\) to page 3 \(request 3, GET \/calls\), and never read what lies between/,
  ],
  [
    'the first page was left out',
    [page(2, { page: 2, calls: range(20, 30) })],
    /page 2 \(request 2, GET \/calls\) began your client's walk: the pages before it were never read/,
  ],
  [
    'the list shifted',
    [
      page(1, { calls: range(5, 15) }),
      page(2, { page: 2, calls: range(16, 26), total: 29 }),
      page(3, { page: 3, total: 29, calls: range(26, 30) }),
    ],
    /read page 1 \(request 1, GET \/calls\), then the list shifted \(it held 30 calls, then 29\), and it went on with page 2/,
  ],
  [
    'the list shifted, newest first',
    [
      page(1, { order: 'desc', calls: range(16, 26).toReversed(), total: 20 }),
      page(2, { order: 'desc', page: 2, calls: range(5, 15).toReversed(), total: 20 }),
    ],
    /then the list shifted, and it went on with page 2/,
  ],
  [
    'it was added behind',
    [page(1, { total: 10, calls: [...range(10, 15), ...range(16, 21)] })],
    /was added where your client had read already, with page 1 \(request 1, GET \/calls\)/,
  ],
  [
    'nobody looked again',
    [page(1, { total: 10, calls: range(0, 10) }, { at: 550 })],
    /tells of this call since .* for the last time before, with page 1/,
  ],
  [
    'a filter left it out',
    [page(1, { leavesOut: () => 'direction=outgoing' })],
    /page 1 .* asked with direction=outgoing, which leaves this call out/,
  ],
  [
    'another time was asked for',
    [page(1, { from: 2_000 })],
    /none of the 1 lists .* is about the time of this call, its earliest from 1970-01-01T00:33:20/,
  ],
  ['nothing was asked', [], /your client has never asked for a list of calls/],
  ['only linecheck asked', [{ ...first, isChecker: true }], /never asked for a list of calls/],
])('why a call is missing: %s', (_what, steps, said) => {
  const { sentences } = missing(steps);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(said);
});

test.each<[string, readonly Step[], boolean]>([
  ['no list', [], true],
  ['a list of another time', [page(1, { from: 2_000 })], true],
  ['a list of its time', [first], false],
  ['a list by arrival of its time', [page(1, { by: 'arrived', from: 590, to: 610 })], false],
])('whether its time was ever asked for: %s', (_what, steps, never) => {
  expect(missing(steps).neverAsked === true).toBe(never);
});

const attempt = (status: number) => ({ at: 570, ms: 3, status });
const aDelivery = (over: Partial<Delivery>): Delivery => ({
  id: 'd1',
  target: 't1',
  url: 'http://127.0.0.1/hook',
  event: 'call.ended',
  subject: 'c15',
  at: 560,
  body: '',
  headers: {},
  state: 'failed',
  attempts: [],
  notes: [],
  ...over,
});

test.each<[string, Partial<Delivery>, RegExp]>([
  [
    'refused',
    { attempts: [attempt(500), attempt(500), attempt(500)] },
    /webhook call.ended of this call was answered 500 3 times, and your client never asked for it/,
  ],
  [
    'without an answer',
    { attempts: [{ at: 570, ms: 5_000, error: 'timeout after 5 s' }] },
    /got no answer \(timeout after 5 s\) once/,
  ],
  ['lost', { state: 'lost' }, /was lost on its way/],
])('an event of a missing call that was %s', (_what, over, said) => {
  const { sentences } = missing([], [aDelivery(over)]);
  expect(sentences.at(-1)).toMatch(/never asked for a list of calls/);
  expect(sentences[0]).toMatch(said);
});

test('who was sent an event and answered well has lost the call after that', () => {
  const delivered = aDelivery({ state: 'delivered', attempts: [attempt(500), attempt(200)] });
  expect(missing([], [delivered])).toEqual({
    sentences: ['your client answered 200 to the webhook call.ended of this call: it was lost after that'],
  });
});

test('an event that came after a newer one may have undone it', () => {
  const ended = aDelivery({ state: 'delivered', at: 590, attempts: [{ at: 600, ms: 1, status: 200 }] });
  const answered = aDelivery({
    state: 'delivered',
    event: 'call.answered',
    at: 505,
    attempts: [{ at: 700, ms: 1, status: 200 }],
  });
  expect(missing([], [answered, ended]).sentences[0]).toMatch(
    /^the webhook call.answered of .* came after call.ended of/,
  );
  expect(missing([], [ended]).sentences[0]).toMatch(/^your client answered 200/);
});

test.each<[string, Partial<Step>, RegExp | undefined]>([
  [
    'expired',
    { at: 1_720, status: 403 },
    /followed 12 minutes after the provider had issued it, and it lives 10 minutes/,
  ],
  [
    'refused while it lived',
    { at: 1_010, status: 403, faults: ['expired-recording'] },
    /answered 403 10 s after .* \(fault expired-recording\)/,
  ],
  ['alive', { at: 1_010 }, undefined],
])('a link that was %s', (_what, over, said) => {
  const step = aStep({ link: { call: 15, issuedAt: 1_000, expiresAt: 1_600 }, ...over });
  const { sentences } = whyNoRecording(aWorldCall(), [step]);
  if (said === undefined) expect(sentences).toEqual([]);
  else expect(sentences[0]).toMatch(said);
});
