import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { aSimulator, ask, HOUR, NOON } from '../fixtures.js';
import { control } from './fixtures.js';

test('health says who answers', async () => {
  const simulator = aSimulator({ version: '1.2.3' });
  expect(await control(simulator, '/health')).toEqual({
    status: 200,
    body: { status: 'ok', provider: 'toy', version: '1.2.3' },
  });
});

test('info says all that a client must know', async () => {
  expect(await control(aSimulator(), '/info')).toEqual({
    status: 200,
    body: {
      provider: 'toy',
      profile: 'plain',
      seed: 1,
      world: 1,
      calls: 300,
      baseUrl: 'http://toy.example/v1',
      credentials: { token: 'toy-token-1' },
      env: { TOY_TOKEN: 'toy-token-1', TOY_URL: 'http://toy.example/v1' },
      account: { agents: 12 },
      tenants: { open: 1, dropped: 0 },
    },
  });
});

test.each([
  ["the provider's own credential", { 'X-Token': 'token-of-one' }],
  ['X-Linecheck-Tenant', { 'X-Linecheck-Tenant': 'token-of-one' }],
  ['X-Linecheck-Tenant before the credential', { 'X-Token': 'toy-token-1', 'X-Linecheck-Tenant': 'token-of-one' }],
])('the tenant is told by %s', async (_how, headers) => {
  const { body } = await control(aSimulator(), '/info', { headers });
  expect(body.credentials).toEqual({ token: 'token-of-one' });
});

test.each([
  ['advances by seconds', { advance: 90 }, { unix: NOON + 90 }],
  ['advances by a text', { advance: '2h30m' }, { now: '2026-01-05T14:30:00.000Z', unix: NOON + 9_000 }],
  ['is set by ISO 8601', { set: '2026-01-06T00:00:00+01:00' }, { now: '2026-01-05T23:00:00.000Z' }],
  ['is set by Unix seconds', { set: NOON + 1.5 }, { now: '2026-01-05T12:00:01.500Z' }],
  ['is scaled', { scale: 60 }, { scale: 60, paused: true }],
  ['goes on', { paused: false }, { paused: false }],
  ['stays where it is', {}, { unix: NOON }],
  ['moves and changes its pace', { advance: 10, scale: 2, paused: true }, { unix: NOON + 10, scale: 2, paused: true }],
])('the clock %s', async (_how, body, shown) => {
  const simulator = aSimulator();
  const answer = await control(simulator, '/clock', { body });
  expect(answer).toMatchObject({ status: 200, body: shown });
  if (answer.body.paused) expect((await control(simulator, '/clock')).body).toEqual(answer.body);
  await simulator.close();
});

test('the clock goes to the next event', async () => {
  const simulator = aSimulator();
  simulator.clock.at(NOON + 40, () => {});
  expect((await control(simulator, '/clock', { body: { toNextEvent: true } })).body.unix).toBe(NOON + 40);
});

test('the clock answers once everything due has been delivered', async () => {
  const bodies: string[] = [];
  const server = createServer((message, outgoing) => {
    message.on('data', (data: Buffer) => bodies.push(String(data)));
    setTimeout(() => outgoing.end(), 50);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const simulator = aSimulator({ calls: 0 });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  await control(simulator, '/webhooks', { method: 'PUT', body: [{ url, events: ['call.ended'], secret: 's3cret' }] });
  const made = await control(simulator, '/calls', { body: { direction: 'incoming', outcome: 'missed' } });
  await control(simulator, '/clock', { body: { advance: '1h' } });
  expect(bodies.map((body) => JSON.parse(body))).toMatchObject([{ event: 'call.ended', secret: 's3cret' }]);
  const { body } = await control(simulator, '/webhooks');
  expect(body).toMatchObject({
    targets: [{ url, events: ['call.ended'], active: true }],
    deliveries: [{ subject: made.body.id, state: 'delivered', attempts: [{ at: NOON + 25, status: 200 }] }],
    dropped: 0,
  });
  const replayed = await control(simulator, '/webhooks/replay', { body: { from: NOON, to: NOON + HOUR } });
  expect(replayed.body).toEqual({ sent: 1 });
  expect(bodies[1]).toBe(bodies[0]);
  await simulator.close();
});

test('faults are set, seen and switched off', async () => {
  const simulator = aSimulator();
  const fault = { name: 'server-error', route: 'GET /v1/calls', times: 2, options: { status: 502 } };
  const put = await control(simulator, '/faults', { method: 'PUT', body: [fault] });
  expect(put.body.active).toEqual([{ ...fault, seen: 0, struck: 0 }]);
  expect(put.body.available).toContainEqual({
    name: 'slow-drip',
    story: expect.any(String),
    options: { bytesPerSecond: { default: 256, least: 1, most: 1e9, about: expect.any(String) } },
  });
  expect((await ask(simulator, '/v1/calls')).status).toBe(502);
  expect(await control(simulator, '/faults', { method: 'DELETE' })).toEqual({ status: 204, body: undefined });
  expect((await control(simulator, '/faults')).body.active).toEqual([]);
});

test('one fault is switched on beside the others, and off by its name', async () => {
  const simulator = aSimulator();
  const names = () => simulator.faults.active().map(({ name }) => name);
  for (const name of ['hang', 'latency', 'hang']) {
    expect((await control(simulator, '/faults', { body: { name } })).status).toBe(201);
  }
  expect(names()).toEqual(['hang', 'latency', 'hang']);
  expect((await control(simulator, '/faults/hang', { method: 'DELETE' })).status).toBe(204);
  expect(names()).toEqual(['latency']);
});

test('one target is added to the others, which stay as they are, and removed', async () => {
  const simulator = aSimulator();
  const first = 'http://127.0.0.1:1/a';
  const made = await control(simulator, '/webhooks', { body: { url: first } });
  expect(made).toMatchObject({ status: 201, body: { url: first, active: true } });
  await control(simulator, '/webhooks', { body: { url: 'http://127.0.0.1:1/b', events: ['call.ended'] } });
  expect(simulator.webhooks.targets()).toMatchObject([made.body, { events: ['call.ended'] }]);
  expect((await control(simulator, `/webhooks/${made.body.id}`, { method: 'DELETE' })).status).toBe(204);
  expect(simulator.webhooks.targets()).toHaveLength(1);
});

test('scenarios are listed, started and stopped', async () => {
  const simulator = aSimulator();
  const named = async () =>
    (await control(simulator, '/scenarios')).body.scenarios.find(
      ({ name }: { name: string }) => name === 'busy-minute',
    );
  expect(await named()).toEqual({
    name: 'busy-minute',
    story: { happens: 'Answers come late for a minute.', rightClient: 'Waits.' },
    running: false,
  });
  expect(await control(simulator, '/scenarios/busy-minute', { method: 'POST' })).toMatchObject({
    status: 200,
    body: { running: true, startedAt: NOON },
  });
  expect((await control(simulator, '/scenarios/busy-minute', { method: 'DELETE' })).status).toBe(204);
  expect(await named()).toMatchObject({ running: false });
});

test('the journal is read in part and emptied; the control API itself does not stand in it', async () => {
  const simulator = aSimulator();
  for (let asked = 0; asked < 4; asked += 1) await ask(simulator, '/v1/calls?take=1');
  const { body } = await control(simulator, '/journal?since=1&limit=2');
  expect(body.entries.map(({ id }: { id: number }) => id)).toEqual([3, 4]);
  expect((await control(simulator, '/journal', { method: 'DELETE' })).status).toBe(204);
  expect((await control(simulator, '/journal')).body).toEqual({ entries: [], dropped: 0 });
});

test.each([
  [
    { outcome: 'answered', duration: 90 },
    { disposition: 'answered', answeredAt: NOON + 6, endedAt: NOON + 96, talkSeconds: 90, recorded: true },
  ],
  [{ outcome: 'missed' }, { disposition: 'missed', endedAt: NOON + 25, recorded: false, legs: [] }],
  [
    { outcome: 'voicemail', duration: 12 },
    { disposition: 'voicemail', voicemailSeconds: 12, recorded: true },
  ],
  [{ outcome: 'canceled' }, { hungUpBy: 'client' }],
  [{ outcome: 'canceled', direction: 'outgoing' }, { hungUpBy: 'operator' }],
  [
    { outcome: 'busy', direction: 'outgoing', duration: 4 },
    { endedAt: NOON + 4, talkSeconds: 0 },
  ],
  [{ outcome: 'answered', operator: 'op-2' }, { operator: 2 }],
  [
    { outcome: 'answered', duration: 0 },
    { talkSeconds: 0, endedAt: NOON + 6 },
  ],
])('a call that is made to happen as %j', async (wanted, expected) => {
  const simulator = aSimulator();
  const { status, body } = await control(simulator, '/calls', { body: { direction: 'incoming', ...wanted } });
  expect(status).toBe(201);
  const call = simulator.account.page({ from: NOON, to: NOON + 1 }, { skip: 0, take: 1, newestFirst: true })[0];
  expect(call).toMatchObject({ startedAt: NOON, ...expected });
  expect(await (await ask(simulator, `/v1/calls/${body.id}`)).json()).toMatchObject({ id: body.id });
});

test('a call may be with a new number, or with nobody known', async () => {
  const simulator = aSimulator();
  const make = (client: string) =>
    control(simulator, '/calls', { body: { direction: 'incoming', outcome: 'answered', client } });
  await make('+1 (201) 555-0142');
  await make('anonymous');
  const [hidden, known] = simulator.account.page({ from: NOON, to: NOON + 1 }, { skip: 0, take: 2, newestFirst: true });
  expect(simulator.account.client(known?.client ?? -1)).toMatchObject({ phone: '+12015550142' });
  expect(hidden?.client).toBeUndefined();
});

test('truth tells what must be returned at this moment, and why the rest must not', async () => {
  const simulator = aSimulator({ calls: 0 });
  const make = (body: object) =>
    control(simulator, '/calls', { body: { direction: 'incoming', outcome: 'answered', ...body } });
  const ids = [
    (await make({ duration: 10 })).body.id,
    (await make({ duration: 500 })).body.id,
    (await make({ outcome: 'missed' })).body.id,
  ];
  await simulator.clock.advance(60);
  const { body } = await control(simulator, `/truth?from=${NOON - 10}&to=${NOON + HOUR}`);
  expect(body.must).toMatchObject([{ id: ids[0], duration: 16, durations: { whole: 16, talk: 10 } }]);
  expect(body.may).toEqual([]);
  expect(body.mustNot).toEqual([
    { id: ids[1], reason: 'it is still going on' },
    { id: ids[2], reason: 'it is missed' },
  ]);
  expect(body.operators[0]).toEqual({ id: 'op-0', name: expect.any(String), phone: expect.any(String) });
  const told = { startTime: expect.any(Number), direction: 'incoming' };
  const turned = await control(simulator, `/truth?from=${NOON - 10}&to=${NOON + HOUR}&direction=outgoing`);
  expect(turned.body.mustNot).toContainEqual({ ...told, id: ids[0], reason: 'it is incoming' });
  const others = await control(simulator, `/truth?from=${NOON - 10}&to=${NOON + HOUR}&operators=op-7,op-8`);
  expect(others.body.mustNot[0]).toEqual({ ...told, id: ids[0], reason: 'its operator is op-0' });
});

test.each([
  [-10, 0],
  [0, 10],
])('a call on an edge of the window may be returned: from %d to %d', async (from, to) => {
  const simulator = aSimulator({ calls: 0 });
  await control(simulator, '/calls', { body: { direction: 'incoming', outcome: 'answered', duration: 1 } });
  await simulator.clock.advance(60);
  const { body } = await control(simulator, `/truth?from=${NOON + from}&to=${NOON + to}`);
  expect([body.must.length, body.may.length]).toEqual([0, 1]);
});

test('a tenant is kept and restored, by its own snapshots only', async () => {
  const simulator = aSimulator();
  const { status, body } = await control(simulator, '/snapshots', { method: 'POST' });
  expect([status, body]).toEqual([201, { id: 's1', at: '2026-01-05T12:00:00.000Z' }]);
  await control(simulator, '/clock', { body: { advance: 60 } });
  const headers = { 'X-Linecheck-Tenant': 'token-of-one' };
  expect(await control(simulator, '/snapshots/s1/restore', { method: 'POST', headers })).toMatchObject({ status: 404 });
  expect((await control(simulator, '/snapshots/s1/restore', { method: 'POST' })).status).toBe(204);
  expect(simulator.clock.now()).toBe(NOON);
});

test('reset takes one tenant back to its start', async () => {
  const simulator = aSimulator();
  await simulator.clock.advance(60);
  await simulator.tenant('token-of-one').clock.advance(60);
  expect((await control(simulator, '/reset', { method: 'POST', headers: { 'X-Token': 'token-of-one' } })).status).toBe(
    204,
  );
  expect(simulator.clock.now()).toBe(NOON + 60);
  expect(simulator.tenant('token-of-one').clock.now()).toBe(NOON);
});
