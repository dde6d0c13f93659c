import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Aircall, anAircall, aReceiver, ask, BASE, NOON, type Receiver, unlimited, walk } from '../fixtures.js';
import { scenarios } from './index.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ calls: 500, switches: unlimited });
});
afterEach(() => aircall.close());

const start = (name: string, on = aircall) => on.scenarios.start(name);
const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
const walked = async (query: string, on = aircall) =>
  ids(await walk<{ id: number }>(on, `/v1/calls?per_page=50&${query}`, 'calls'));

test('all have a name, what happens, and what a right client does', () => {
  const names = scenarios.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, story } of scenarios) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect([story.happens, story.rightClient].every((text) => text.length > 20)).toBe(true);
  }
});

test('token-blocked: nothing for a minute', async () => {
  const limited = anAircall();
  start('token-blocked', limited);
  const refused = await ask(limited, '/v1/calls');
  expect([refused.status, refused.headers.get('x-aircallapi-reset')]).toEqual([429, String(NOON + 60)]);
  await limited.clock.advance(60);
  expect((await ask(limited, '/v1/calls')).status).toBe(200);
  await limited.close();
});

describe('page-shift', () => {
  test('insert: newest first, a row comes twice', async () => {
    start('page-shift-insert');
    const rows = await walked('order=desc&from=1');
    expect(rows.length).toBeGreaterThan(new Set(rows).size);
  });

  test('delete: oldest first, a row is left out', async () => {
    const before = await walked('order=asc');
    start('page-shift-delete');
    const after = await walked('order=asc');
    aircall.scenarios.stop('page-shift-delete');
    const left = await walked('order=asc');
    expect(before.length).toBeGreaterThan(after.length);
    expect(left.filter((id) => !after.includes(id)).length).toBeGreaterThan(0);
  });

  test('late-arrival: a call arrives where pages were read', async () => {
    start('page-shift-late-arrival');
    const rows = await walked('order=asc');
    aircall.scenarios.stop('page-shift-late-arrival');
    const all = await walked('order=asc');
    expect(rows.length).toBeGreaterThan(new Set(rows).size);
    expect(all.filter((id) => !rows.includes(id)).length).toBeGreaterThan(0);
  });

  test('all in turn, and then a walk is right again', async () => {
    start('page-shift');
    await walked('order=desc');
    const rows = await walked('order=desc');
    expect(rows).toHaveLength(new Set(rows).size);
    expect(aircall.faults.active().map(({ struck }) => struck)).toEqual([1, 1, 1]);
  });
});

test('ten-thousand-cap: the link to page 201 fails, and cutting the window helps', async () => {
  start('ten-thousand-cap');
  const { json } = await ask(aircall, '/v1/calls?page=200&per_page=50');
  expect(json.meta.total).toBeGreaterThan(10_000);
  expect((await ask(aircall, json.meta.next_page_link)).status).toBe(400);
  const last = json.calls.at(-1).started_at;
  const rest = await ask(aircall, `/v1/calls?per_page=50&from=${last - 1}`);
  expect(rest.json.meta.total).toBe(json.meta.total - 10_000 + 1);
});

test('expired-recording: a fresh link helps after five times', async () => {
  start('expired-recording');
  const { calls } = (await ask(aircall, '/v1/calls?per_page=50')).json;
  const link = calls.find((call: { recording: string | null }) => call.recording !== null).recording;
  const statuses = [];
  for (let nth = 0; nth < 6; nth += 1) statuses.push((await aircall.fetch(new Request(link))).status);
  expect(statuses).toEqual([403, 403, 403, 403, 403, 200]);
});

describe('webhooks', () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await aReceiver();
    await ask(aircall, '/v1/webhooks', { body: { url: receiver.url } });
  });
  afterEach(() => receiver.close());

  const told = () => receiver.received.map(({ event }) => `${event.event} ${event.data.id} ${event.timestamp}`);

  test('webhook-duplicate: some come twice', async () => {
    start('webhook-duplicate');
    await aircall.clock.advance(3_600);
    expect(told().length).toBeGreaterThan(new Set(told()).size * 1.2);
  });

  test('webhook-out-of-order: an older event comes after a newer one', async () => {
    start('webhook-out-of-order');
    await aircall.clock.advance(3_600);
    const times = receiver.received.map(({ event }) => event.timestamp);
    expect(times).not.toEqual(times.toSorted((a, b) => a - b));
  });

  test('webhook-lost-then-repeated: some come ten minutes late, some never', async () => {
    start('webhook-lost-then-repeated');
    await aircall.clock.advance(7_200);
    const states = aircall.webhooks.deliveries().map(({ state }) => state);
    expect(states).toContain('lost');
    const late = aircall.webhooks
      .deliveries()
      .filter(({ at, attempts: [first] }) => first !== undefined && first.at >= at + 600);
    expect(late.length).toBeGreaterThan(3);
  });
});

test('server-error-bursts: three fail, then all is well until half a minute later', async () => {
  start('server-error-bursts');
  const burst = async () => {
    const statuses = [];
    for (let nth = 0; nth < 4; nth += 1) statuses.push((await ask(aircall, '/v1/ping')).status);
    return statuses;
  };
  expect(await burst()).toEqual([500, 500, 500, 200]);
  await aircall.clock.advance(30);
  expect(await burst()).toEqual([500, 500, 500, 200]);
  aircall.scenarios.stop('server-error-bursts');
  await aircall.clock.advance(30);
  expect(await burst()).toEqual([200, 200, 200, 200]);
});

test('gateway-error: some answers are no JSON', async () => {
  start('gateway-error');
  const types = new Set<string | null>();
  for (let nth = 0; nth < 40; nth += 1) types.add((await ask(aircall, '/v1/ping')).headers.get('content-type'));
  expect([...types].some((type) => type?.startsWith('text/html'))).toBe(true);
  expect(types).toContain('application/json');
});

test('slow-answers: each takes more than a second', async () => {
  start('slow-answers');
  expect(aircall.faults.active()).toMatchObject([{ name: 'latency', options: { seconds: 1, spread: 2 } }]);
});

test('same-second: moving from to the last start loses calls, one second less does not', async () => {
  start('same-second');
  const at = NOON - 3_600;
  const { calls, meta } = (await ask(aircall, `/v1/calls?from=${at - 1}&to=${at}`)).json;
  expect([calls.length, meta.total]).toEqual([20, 25]);
  expect((await ask(aircall, `/v1/calls?from=${at}&to=${at}`)).json.meta.total).toBe(0);
});

test('missing-contact: nobody is told any more', async () => {
  const query = '/v1/calls?order=desc&per_page=50&fetch_contact=true';
  const known = async () =>
    (await ask(aircall, query)).json.calls.filter(({ contact }: { contact: unknown }) => contact !== null).length;
  expect(await known()).toBeGreaterThan(10);
  start('missing-contact');
  expect(await known()).toBe(0);
});

test('deleted-user: the busiest agent is gone, also from the past', async () => {
  const agents = async () =>
    new Set(
      (await walk<{ user: { id: number } | null }>(aircall, '/v1/calls?per_page=50', 'calls')).map(
        ({ user }) => user?.id,
      ),
    );
  const before = await agents();
  start('deleted-user');
  const after = await agents();
  expect([...before].filter((id) => !after.has(id))).toHaveLength(1);
});

test('clock-jump: a quarter of an hour passes at once', async () => {
  start('clock-jump');
  await aircall.clock.advance(0);
  expect(aircall.clock.now()).toBe(NOON + 900);
});

test('they are told and started over HTTP', async () => {
  const control = (path: string, method = 'GET') =>
    aircall.fetch(new Request(`${BASE}/__linecheck/${path}`, { method }));
  const list = await (await control('scenarios')).text();
  for (const { name } of scenarios) expect(list).toContain(name);
  expect((await control('scenarios/same-second', 'POST')).status).toBeLessThan(300);
});
