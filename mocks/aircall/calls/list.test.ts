import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { anAircall, ask, BASE, DAY, NOON, unlimited, walk } from '../fixtures.js';
import { callIds } from '../objects/ids.js';

const aircall = anAircall({ calls: 1_000, switches: unlimited });
afterAll(() => aircall.close());

interface Row {
  readonly id: number;
  readonly started_at: number;
}

/** One more begins this very second. */
const total = aircall.account.count({ from: 0, to: NOON + 1 });

const link = (query: string): string => `${BASE}/v1/calls?${query}`;

describe('a page of calls', () => {
  test.each([
    ['is twenty rows, oldest first', '', { count: 20, per_page: 20, current_page: 1, total }],
    ['has as many rows as asked for', '?per_page=7', { count: 7, per_page: 7, current_page: 1, total }],
    ['has fifty rows at most', '?per_page=51', { count: 50, per_page: 50, current_page: 1, total }],
    ['may be a later one', '?page=4&per_page=50', { count: 50, per_page: 50, current_page: 4, total }],
    ['is empty past the end', '?page=200&per_page=50', { count: 0, per_page: 50, current_page: 200, total }],
    ['counts from one when the number is none', '?page=0&per_page=x', { count: 20, per_page: 20, current_page: 1 }],
    ['is empty for bounds that are no numbers', '?from=2026-01-05', { count: 0, total: 0, current_page: 1 }],
    ['is empty for bounds the wrong way round', `?from=${NOON}&to=${NOON - DAY}`, { count: 0, total: 0 }],
  ])('%s', async (_sentence, query, meta) => {
    const { status, json } = await ask(aircall, `/v1/calls${query}`);
    expect(status).toBe(200);
    expect(json.meta).toMatchObject(meta);
    expect(json.calls).toHaveLength(json.meta.count);
  });

  test.each([
    ['', 'order=asc&page=2&per_page=20', null],
    ['?per_page=50&page=2', 'order=asc&page=3&per_page=50', 'order=asc&page=1&per_page=50'],
    [`?to=${NOON}&from=1.0&order=desc`, `from=1.0&order=desc&page=2&per_page=20&to=${NOON}`, null],
    ['?fetch_contact=true', 'order=asc&page=2&per_page=20', null],
    ['?per_page=50&page=21', null, 'order=asc&page=20&per_page=50'],
    ['?per_page=50&page=30', null, 'order=asc&page=29&per_page=50'],
  ])('%j links to the next and the last one', async (query, next, previous) => {
    const { json } = await ask(aircall, `/v1/calls${query}`);
    expect(json.meta.next_page_link).toBe(next === null ? null : link(next));
    expect(json.meta.previous_page_link).toBe(previous === null ? null : link(previous));
  });

  test('comes newest first when asked so', async () => {
    const up = (await walk<Row>(aircall, '/v1/calls?per_page=50', 'calls')).map(({ id }) => id);
    const down = (await walk<Row>(aircall, '/v1/calls?per_page=50&order=desc', 'calls')).map(({ id }) => id);
    expect(down).toEqual(up.toReversed());
    expect(up).toEqual(up.toSorted((a, b) => a - b));
  });

  test('is written as JSON.stringify would write it', async () => {
    for (const query of ['', '?fetch_contact=true&fetch_short_urls=1&fetch_call_timeline=true&fetch_aiva_conv=true']) {
      const { text, json } = await ask(aircall, `/v1/calls${query}`);
      expect(JSON.stringify(json)).toBe(text);
    }
  });
});

describe('the window', () => {
  test('leaves out calls at `from` and takes in calls at `to`', async () => {
    const all = await walk<Row>(aircall, '/v1/calls?per_page=50', 'calls');
    const [, , , edge] = all;
    const at = edge?.started_at ?? 0;
    const starts = async (query: string) =>
      (await walk<Row>(aircall, `/v1/calls?per_page=50&${query}`, 'calls')).map(({ started_at }) => started_at);
    expect(await starts(`from=${at}`)).not.toContain(at);
    expect(await starts(`from=${at - 1}`)).toContain(at);
    expect(await starts(`to=${at}`)).toContain(at);
    expect(await starts(`to=${at - 1}`)).not.toContain(at);
  });

  test('gives each call of it exactly once, whatever the size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 30 * DAY }),
        fc.integer({ min: 0, max: 6 * DAY }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('asc', 'desc'),
        async (before, length, size, order) => {
          const [from, to] = [NOON - before, NOON - before + length];
          const query = `from=${from}&to=${to}&per_page=${Math.max(size, 8)}&order=${order}`;
          const rows = await walk<Row>(aircall, `/v1/calls?${query}`, 'calls');
          const { world } = aircall.account;
          const until = Math.min(world.indexAt(to + 1), world.indexAt(NOON + 1));
          const expected = Array.from({ length: Math.max(0, until - world.indexAt(from + 1)) }, (_, nth) =>
            callIds.of(world.indexAt(from + 1) + nth),
          );
          expect(rows.map(({ id }) => id)).toEqual(order === 'asc' ? expected : expected.toReversed());
        },
      ),
      { numRuns: 25 },
    );
  });

  test('gives no call that is older than six months', async () => {
    const old = anAircall({ calls: 400, switches: { ...unlimited, 'calls.retentionMonths': 1 }, now: NOON });
    await old.clock.advance(10 * DAY);
    const rows = await walk<Row>(old, '/v1/calls?per_page=50', 'calls');
    expect(rows[0]?.started_at).toBeGreaterThan(NOON - 20 * DAY);
    const { json } = await ask(old, `/v1/calls?to=${NOON - 20 * DAY}`);
    expect(json).toMatchObject({ calls: [], meta: { total: 0, next_page_link: null, previous_page_link: null } });
    await old.close();
  });

  test('grows as time passes', async () => {
    const live = anAircall({ calls: 1_000, switches: unlimited });
    const before = (await ask(live, '/v1/calls')).json.meta.total;
    await live.clock.advance(DAY);
    expect((await ask(live, '/v1/calls')).json.meta.total).toBeGreaterThan(before + 20);
    await live.close();
  });
});

describe('the first 10,000 items', () => {
  const deep = anAircall({ calls: 12_000, switches: unlimited });
  afterAll(() => deep.close());
  const refused = {
    error: 'Bad Request',
    data: null,
    message: 'BAD_REQUEST',
    errors:
      'Your query is limited to 10k results and pagination is out of bound, please use timestamps or other filters.',
    troubleshoot: 'BAD_REQUEST',
    success: false,
  };

  test.each([
    ['page=200&per_page=50', 200],
    ['page=201&per_page=50', 400],
    ['page=500', 200],
    ['page=501', 400],
    ['page=999&per_page=50', 400],
    ['page=201&per_page=51', 400],
    ['page=10000&per_page=1', 200],
    ['page=10001&per_page=1', 400],
  ])('%s answers %i', async (query, status) => {
    for (const list of ['calls', 'contacts', 'tags']) {
      const answer = await ask(deep, `/v1/${list}?${query}`);
      expect([list, answer.status]).toEqual([list, status]);
      if (status === 400) expect(answer.json).toEqual(refused);
    }
  });

  test.each([
    ['link', link('order=asc&page=201&per_page=50')],
    ['null', null],
  ] as const)('the last page of them has %j as its next link', async (kind, next) => {
    const one = anAircall({ calls: 12_000, switches: { ...unlimited, 'page.nextLinkAtCap': kind } });
    const { json } = await ask(one, '/v1/calls?page=200&per_page=50');
    expect(json.meta).toMatchObject({ count: 50, next_page_link: next });
    await one.close();
  });
});

test('an empty account has an empty list', async () => {
  const empty = anAircall({ calls: 0 });
  const { status, json } = await ask(empty, '/v1/calls');
  expect(status).toBe(200);
  expect(json).toEqual({
    calls: [],
    meta: { count: 0, total: 0, current_page: 1, per_page: 20, next_page_link: null, previous_page_link: null },
  });
  await empty.close();
});

test('ten million calls cost no more than a page of them', async () => {
  const huge = anAircall({ calls: 10_000_000, switches: unlimited });
  const { json } = await ask(huge, `/v1/calls?per_page=50&from=${NOON - 20 * DAY}&to=${NOON - 10 * DAY}&order=desc`);
  expect(json.meta.total).toBeGreaterThan(2_000_000);
  expect(json.calls).toHaveLength(50);
  const unbounded = await ask(huge, '/v1/calls?page=200&per_page=50');
  expect(unbounded.json.meta.total).toBeGreaterThanOrEqual(10_000_000);
  await huge.close();
});
