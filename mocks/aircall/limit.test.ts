import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AircallOptions, createAircall } from './create-aircall.js';
import { type Aircall, anAircall, ask, NOON } from './fixtures.js';

async function spend(aircall: Aircall, requests: number): Promise<void> {
  for (let nth = 0; nth < requests; nth += 1) expect((await ask(aircall, '/v1/ping')).status).toBe(200);
}

const rates = (headers: Headers) => Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-aircall')));

test('after sixty requests the company is blocked until a minute after the last of them', async () => {
  const aircall = anAircall();
  await spend(aircall, 40);
  await aircall.clock.advance(30);
  await spend(aircall, 20);
  const { status, headers, json } = await ask(aircall, '/v1/ping');
  expect([status, json.error, json.success]).toEqual([429, 'Too Many Requests', false]);
  expect(rates(headers)).toEqual({
    'x-aircallapi-limit': '60',
    'x-aircallapi-remaining': '0',
    'x-aircallapi-reset': String(NOON + 90),
  });
  await aircall.clock.advance(59);
  expect((await ask(aircall, '/v1/calls')).status).toBe(429);
  await aircall.clock.advance(1);
  expect((await ask(aircall, '/v1/calls')).status).toBe(200);
  await aircall.close();
});

test('the profile of 2026 allows twice as many', async () => {
  const aircall = anAircall({ profile: 'current' });
  await spend(aircall, 120);
  expect((await ask(aircall, '/v1/ping')).status).toBe(429);
  await aircall.close();
});

test('one after the other all requests pass, at fifty-nine a minute', async () => {
  const aircall = anAircall();
  for (let nth = 0; nth < 150; nth += 1) {
    expect((await ask(aircall, '/v1/ping')).status).toBe(200);
    await aircall.clock.advance(60 / 59);
  }
  await aircall.close();
});

describe('what does not count', () => {
  test.each([
    ['a missing credential', '/v1/ping', null],
    ['a wrong one', '/v1/ping', 'invalid-1:x'],
    ['an unknown path', '/v1/nothing', undefined],
    ['a recording', '/storage/x/recordings/1.mp3', null],
  ])('%s', async (_name, path, credential) => {
    const aircall = anAircall({ switches: { 'rate.limit': 2 } });
    for (let nth = 0; nth < 5; nth += 1) await ask(aircall, path, credential === undefined ? {} : { credential });
    await spend(aircall, 2);
    expect((await ask(aircall, '/v1/ping')).status).toBe(429);
    await aircall.close();
  });
});

describe('headers', () => {
  const three = { 'x-aircallapi-limit': '2', 'x-aircallapi-remaining': '1', 'x-aircallapi-reset': String(NOON + 60) };
  test.each<[string, AircallOptions['switches'], object, object]>([
    ['come on refusals only', {}, {}, { ...three, 'x-aircallapi-remaining': '0' }],
    ['may come always', { 'rate.headers': 'always' }, three, { ...three, 'x-aircallapi-remaining': '0' }],
    ['may come never', { 'rate.headers': 'never' }, {}, {}],
    [
      'may count in milliseconds',
      { 'rate.resetUnit': 'milliseconds' },
      {},
      { ...three, 'x-aircallapi-remaining': '0', 'x-aircallapi-reset': String((NOON + 60) * 1000) },
    ],
  ])('%s', async (_sentence, switches, first, refused) => {
    const aircall = anAircall({ switches: { 'rate.limit': 2, ...switches } });
    expect(rates((await ask(aircall, '/v1/ping')).headers)).toEqual(first);
    await ask(aircall, '/v1/ping');
    expect(rates((await ask(aircall, '/v1/ping')).headers)).toEqual(refused);
    await aircall.close();
  });

  test('may say Retry-After', async () => {
    const aircall = anAircall({ switches: { 'rate.limit': 1, 'rate.retryAfter': true } });
    await ask(aircall, '/v1/ping');
    await aircall.clock.advance(20.5);
    expect((await ask(aircall, '/v1/ping')).headers.get('retry-after')).toBe('40');
    await aircall.close();
  });
});

/** Written down once more, from the words of the tutorial and with a list instead of a state. */
function allowed(times: readonly number[], limit: number): readonly boolean[] {
  let window: number[] = [];
  return times.map((time) => {
    const [first = time] = window;
    const isFull = window.length === limit;
    const isOver = isFull ? time >= (window.at(-1) ?? 0) + 60 : time >= first + 60;
    if (isOver) window = [];
    if (window.length === limit) return false;
    window.push(time);
    return true;
  });
}

test('the limit agrees with an independent model, whatever the pace', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 75 }), fc.double({ min: 0, max: 20, noNaN: true })), {
        maxLength: 40,
      }),
      async (limit, waits) => {
        const aircall = createAircall({ calls: 0, now: NOON, paused: true, switches: { 'rate.limit': limit } });
        const times: number[] = [];
        const seen: boolean[] = [];
        for (const wait of waits) {
          await aircall.clock.advance(wait);
          times.push(aircall.clock.now());
          seen.push((await ask(aircall, '/v1/ping')).status === 200);
        }
        expect(seen).toEqual(allowed(times, limit));
        await aircall.close();
      },
    ),
    { numRuns: 60 },
  );
});
