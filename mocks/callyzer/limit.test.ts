import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCallyzer, ask, WEEK } from './fixtures.js';

const LIMITED = { switches: { 'rate.spacing': 2 } } as const;

/** Seconds between requests; those of a second or two matter most. */
const someWaits = fc.array(
  fc.record({
    wait: fc.oneof(fc.constantFrom(0, 1, 1.999, 2, 2.001), fc.double({ min: 0, max: 5, noNaN: true })),
    kind: fc.constantFrom('good', 'good', 'broken rule', 'no token', 'nowhere', 'another account'),
  }),
  { maxLength: 25 },
);

/** The rule in plain words: a request is let in when the last one that was is two seconds or more ago. */
test('requests are let in two seconds apart, whatever they ask, and each account has seconds of its own', async () => {
  await fc.assert(
    fc.asyncProperty(someWaits, async (steps) => {
      const simulator = aCallyzer(LIMITED);
      const last = new Map<string, number>();
      for (const { wait, kind } of steps) {
        const token = kind === 'another account' ? 'another-account-token' : simulator.default.credential;
        for (const each of [simulator.default, simulator.tenant('another-account-token')])
          await each.clock.advance(wait);
        const now = simulator.tenant(token).clock.now();
        const path = kind === 'nowhere' ? '/call-log/nowhere' : '/call-log/summary';
        const told = await ask(simulator, path, kind === 'broken rule' ? {} : WEEK, {
          token: kind === 'no token' ? null : token,
        });
        if (kind === 'no token') {
          expect(told.status).toBe(401);
          continue;
        }
        const since = last.get(token) ?? Number.NEGATIVE_INFINITY;
        if (now < since + 2) {
          expect(told.status).toBe(429);
          expect(told.headers.get('retry-after')).toBe(String(Math.max(1, Math.ceil(since + 2 - now))));
          expect(told.body).toEqual({ result: null, message: 'Too Many Requests' });
        } else {
          expect(told.status).toBe(kind === 'nowhere' ? 404 : kind === 'broken rule' ? 400 : 200);
          last.set(token, now);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('who waits as long as Retry-After says is let in', async () => {
  const simulator = aCallyzer(LIMITED);
  await ask(simulator, '/call-log/summary', WEEK);
  await simulator.clock.advance(0.5);
  const refused = await ask(simulator, '/call-log/summary', WEEK);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
  await simulator.clock.advance(Number(refused.headers.get('retry-after')));
  expect((await ask(simulator, '/call-log/summary', WEEK)).status).toBe(200);
});

test('a limited account hears of the limit before it hears that it has expired, and recordings are not counted', async () => {
  const simulator = aCallyzer(LIMITED);
  const token = 'expired-account';
  expect((await ask(simulator, '/call-log/summary', WEEK, { token })).status).toBe(403);
  expect((await ask(simulator, '/call-log/summary', WEEK, { token })).status).toBe(429);
  expect(
    (await ask(simulator, '/public/x/1/20251121/1_2_20251121_101010.mp3', undefined, { token: null })).status,
  ).toBe(404);
});

test.each([
  [{ 'rate.retryAfter': false }, null, 'application/json', '{"result":null,"message":"Too Many Requests"}'],
  [{ 'rate.body': 'text' }, '2', 'text/plain', 'Too Many Requests'],
  [{ 'rate.spacing': 1 }, '1', 'application/json', '{"result":null,"message":"Too Many Requests"}'],
] as const)('with %j a refusal looks otherwise', async (switches, retryAfter, type, text) => {
  const simulator = aCallyzer({ switches: { 'rate.spacing': 2, ...switches } });
  await ask(simulator, '/call-log/summary', WEEK);
  const { status, headers, text: told } = await ask(simulator, '/call-log/summary', WEEK);
  expect([status, headers.get('retry-after'), headers.get('content-type'), told]).toEqual([
    429,
    retryAfter,
    type,
    text,
  ]);
});
