import { expect, test } from 'vitest';
import { aStep } from './fixtures.js';
import { type Conduct, scorecardOf } from './scorecard.js';
import type { Step } from './types.js';

const conduct = (steps: readonly Step[], over: Partial<Conduct> = {}): Conduct => ({
  provider: 'Toy',
  steps: steps.map((step, index) => ({ ...step, entry: index + 1 })),
  deliveries: [],
  secrets: ['tok-123456'],
  isRead: ({ method }) => method === 'GET',
  ...over,
});

const limited = (at: number, until: number): Step => aStep({ at, status: 429, limitedUntil: until });
const post = (at: number, status: number): Step =>
  aStep({ at, status, method: 'POST', path: '/tags', body: '{"a":1}' });
const follow = (at: number): Step => aStep({ at, path: '/files/1', link: { call: 1, issuedAt: 0, expiresAt: 600 } });

test.each<[string, string, readonly Step[], 'good' | 'bad' | 'unseen', RegExp]>([
  ['no request', 'within-the-limit', [], 'unseen', /no occasion/],
  ['a few requests', 'within-the-limit', [aStep(), aStep()], 'good', /none of 2/],
  [
    'two bursts',
    'within-the-limit',
    [limited(0, 60), limited(10, 60), limited(100, 160)],
    'bad',
    /3 of 3 requests were refused, in 2 bursts/,
  ],
  [
    'what others have used up',
    'within-the-limit',
    [
      { ...limited(0, 60), limitedByOthers: true },
      { ...limited(70, 80), faults: ['rate-limit'] },
    ],
    'good',
    /none of 2/,
  ],
  ['waiting for the reset', 'waits-until-the-reset', [limited(0, 60), aStep({ at: 60 })], 'good', /after each of 1/],
  [
    'coming back at the very second',
    'waits-until-the-reset',
    [limited(0, 60), aStep({ at: 59.8 })],
    'good',
    /each of 1/,
  ],
  [
    'coming back too early',
    'waits-until-the-reset',
    [limited(0, 60), limited(20, 60), aStep({ at: 60 })],
    'bad',
    /^1 requests came before/,
  ],
  [
    'what was under way',
    'waits-until-the-reset',
    [limited(0, 60), limited(0.4, 60), aStep({ at: 61 })],
    'good',
    /each of 1/,
  ],
  ['a link meanwhile', 'waits-until-the-reset', [limited(0, 60), follow(20), aStep({ at: 61 })], 'good', /each of 1/],
  ['trying again', 'tries-again', [aStep({ status: 500 }), aStep()], 'good', /1 requests failed, and each succeeded/],
  [
    'giving up',
    'tries-again',
    [aStep({ status: 500 }), aStep({ status: 500 }), aStep({ path: '/users' })],
    'bad',
    /^1 of 2/,
  ],
  ['a POST once', 'changes-once', [post(0, 201)], 'good', /none of 1/],
  ['a POST again after 500', 'changes-once', [post(0, 500), post(2, 201)], 'bad', /1 of 2 POSTs/],
  [
    'a POST again after 500 and a look',
    'changes-once',
    [post(0, 500), aStep({ at: 1, path: post(0, 500).path }), post(2, 201)],
    'good',
    /none of 2/,
  ],
  [
    'a POST again after a look that failed',
    'changes-once',
    [post(0, 500), aStep({ at: 1, path: post(0, 500).path, status: 503 }), post(2, 201)],
    'bad',
    /1 of 2/,
  ],
  ['a POST again after 429', 'changes-once', [post(0, 429), post(60, 201)], 'good', /none of 2/],
  ['a link in time', 'fresh-links', [follow(599)], 'good', /all of 1/],
  ['a link too late', 'fresh-links', [follow(720)], 'bad', /1 of 1 links had expired, such as one 12 minutes after/],
  ['a secret in a header', 'no-secret-in-addresses', [aStep({ search: 'page=1' })], 'good', /none of 1/],
  [
    'a secret in a query',
    'no-secret-in-addresses',
    [aStep({ search: 'token=tok%2D123456' })],
    'bad',
    /1 of 1 requests/,
  ],
  ["linecheck's own requests", 'within-the-limit', [{ ...limited(0, 60), isChecker: true }], 'unseen', /no occasion/],
])('%s: %s', (_what, id, steps, standing, fact) => {
  const { lines } = scorecardOf(conduct(steps));
  const found = lines.find((each) => each.id === id);
  expect(found?.standing).toBe(standing);
  expect(found?.fact).toMatch(fact);
});

test.each([
  ['in time', [{ at: 1, ms: 20, status: 200 }], 'good'],
  ['too slowly', [{ at: 1, ms: 5_000, error: 'timeout after 5 s' }], 'bad'],
  ['with an error', [{ at: 1, ms: 5, status: 500 }], 'bad'],
] as const)('events that were answered %s', (_what, attempts, standing) => {
  const delivery = { id: 'd', target: 't', url: '', event: 'e', subject: 's', at: 0, body: '', headers: {}, notes: [] };
  const { lines } = scorecardOf(
    conduct([], { deliveries: [{ ...delivery, state: 'failed', attempts }], webhookSeconds: 5 }),
  );
  const found = lines.find(({ id }) => id === 'answers-webhooks');
  expect(found?.standing).toBe(standing);
  expect(found?.fact).toMatch(/within 5 s/);
});

test('entries that show it are named, a few of them', () => {
  const { lines } = scorecardOf(conduct(Array.from({ length: 9 }, (_, at) => limited(at * 100, at * 100 + 60))));
  expect(lines[0]?.entries).toEqual([1, 2, 3, 4, 5]);
});
