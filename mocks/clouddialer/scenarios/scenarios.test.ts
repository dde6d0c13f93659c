import { expect, test } from 'vitest';
import type { Push } from '../../../schemas/clouddialer/push.js';
import type { CloudDialerOptions } from '../create-clouddialer.js';
import { aCall, aCloudDialer, aReceiver, ask, DAY, HOUR, listening, NOON, place } from '../fixtures.js';
import { scenarios } from './index.js';

async function playing(name: string, options: CloudDialerOptions = {}) {
  const simulator = aCloudDialer(options);
  const receiver = await aReceiver(undefined, simulator.clock);
  simulator.webhooks.setTargets([{ url: receiver.url }]);
  const started = await ask({ simulator }, `/__linecheck/scenarios/${name}`, { method: 'POST' });
  expect(started.status).toBeLessThan(300);
  return { simulator, receiver, clock: simulator.clock };
}

function grouped(bodies: readonly Push[], by: 'call_id' | 'uuid'): Map<string, Push[]> {
  const groups = new Map<string, Push[]>();
  for (const body of bodies) groups.set(body[by], [...(groups.get(body[by]) ?? []), body]);
  return groups;
}

const traffic = { calls: 1_000, traffic: true } as const;

test('each says what happens and what a right client does', () => {
  for (const { name, story } of scenarios) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(story.happens.length).toBeGreaterThan(60);
    expect(story.rightClient.length).toBeGreaterThan(60);
  }
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
});

test('duplicate-push: some results come three times, all the same', async () => {
  const { receiver, clock } = await playing('duplicate-push', traffic);
  await clock.advance(DAY);
  const times = grouped(receiver.bodies(), 'call_id');
  const counts = new Set([...times.values()].map((bodies) => bodies.length));
  expect(counts).toEqual(new Set([1, 3]));
  for (const bodies of times.values()) expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
});

test('push-out-of-order: results overtake each other, and the status is behind the push', async () => {
  const { simulator, receiver, clock } = await playing('push-out-of-order', { ...traffic, calls: 20_000 });
  await clock.advance(DAY / 4);
  const ends = receiver.bodies().map(({ end_time }) => end_time);
  expect(ends).not.toEqual(ends.toSorted());
  const id = await place({ simulator });
  await clock.advance(71 + 59);
  expect((await ask({ simulator }, `/calls/${id}`)).body).toMatchObject({ call_status: 'ANSWER', end_time: null });
  await clock.advance(1);
  expect((await ask({ simulator }, `/calls/${id}`)).body.end_time).not.toBeNull();
});

test('lost-push: some results never come, and their status is there', async () => {
  const { simulator, receiver, clock } = await playing('lost-push');
  const ids: string[] = [];
  for (let nth = 0; nth < 30; nth += 1) ids.push(await place({ simulator }, { uuid: `u${nth}` }));
  await clock.advance(HOUR);
  const pushed = new Set(receiver.bodies().map(({ call_id }) => call_id));
  expect(pushed.size).toBeGreaterThan(8);
  expect(pushed.size).toBeLessThan(27);
  for (const id of ids) expect((await ask({ simulator }, `/calls/${id}`)).body.end_time).not.toBeNull();
});

test('push-before-answer: the answer to POST /calls comes after the result', async () => {
  const { simulator, receiver, clock } = await playing('push-before-answer');
  const placing = place({ simulator });
  await expect.poll(() => simulator.account.count({ from: 0, to: Number.POSITIVE_INFINITY })).toBe(1);
  await clock.advance(5);
  expect(receiver.bodies()).toMatchObject([{ call_id: await placing, status: 'ANSWER' }]);
});

test('late-recording: 404 for two hours after the end', async () => {
  const { simulator, receiver, clock } = await playing('late-recording');
  await place({ simulator });
  await clock.advance(71 + 2 * HOUR - 1);
  const url = receiver.bodies()[0].recording_url;
  expect((await ask({ simulator }, url)).status).toBe(404);
  await clock.advance(1);
  expect((await ask({ simulator }, url)).status).toBe(200);
});

test('answer-still-running: ANSWER for hours, with no end', async () => {
  const { simulator, receiver, clock } = await playing('answer-still-running');
  const id = await place({ simulator });
  await clock.advance(2 * HOUR);
  const { body } = await ask({ simulator }, `/calls/${id}`);
  expect(body).toMatchObject({ call_status: 'ANSWER', end_time: null, recording_url: expect.any(String) });
  expect(receiver.received).toHaveLength(0);
  await clock.advance(HOUR);
  expect(receiver.bodies()).toMatchObject([{ call_id: id, duration: 71 + 2 * HOUR }]);
});

test('canceled: half of the answered calls are given up, those of agents too', async () => {
  const { simulator, receiver, clock } = await playing('canceled', traffic);
  for (let nth = 0; nth < 10; nth += 1) await place({ simulator }, { uuid: `u${nth}` });
  await clock.advance(HOUR);
  const mine = receiver.bodies().filter(({ customer_number }) => customer_number === '9876555000');
  expect(mine.filter(({ status }) => status === 'CANCELED')).toHaveLength(5);
  await clock.advance(DAY);
  const others = receiver.bodies().filter((body) => !mine.includes(body));
  const share = others.filter(({ status }) => status === 'CANCELED').length / others.length;
  expect(share).toBeGreaterThan(0.2);
});

test('failed-transfer: a third leg fails and the call goes on', async () => {
  const { simulator, receiver, clock } = await playing('failed-transfer');
  const id = await place({ simulator });
  const legs = async () =>
    (await ask({ simulator }, `/calls/${id}`)).body.legs.map((leg: { status: string }) => leg.status);
  await clock.advance(15);
  expect(await legs()).toEqual(['JOINED', 'JOINED', 'DIALING']);
  await clock.advance(20);
  expect(await legs()).toEqual(['JOINED', 'JOINED', 'FAILED']);
  await clock.advance(HOUR);
  expect(receiver.bodies()).toMatchObject([{ status: 'ANSWER', duration: 71, crm_username: 'agent.100' }]);
});

test('repeated-uuid: an answer is lost and the call placed; calls of agents share ids in pairs', async () => {
  const served = await listening(traffic);
  const receiver = await aReceiver();
  served.simulator.webhooks.setTargets([{ url: receiver.url }]);
  served.simulator.scenarios.start('repeated-uuid');
  const outcomes: string[] = [];
  for (let nth = 0; nth < 20; nth += 1) {
    const body = aCall({ uuid: `u${nth}` });
    outcomes.push(await ask(served, '/calls', { body }).then(String, () => 'lost'));
  }
  expect(new Set(outcomes)).toEqual(new Set(['lost', '[object Object]']));
  await served.simulator.clock.advance(DAY);
  const placed = receiver.bodies().filter(({ uuid }) => uuid.startsWith('u'));
  expect(placed).toHaveLength(20);
  const groups = grouped(receiver.bodies(), 'uuid');
  const pairs = [...groups.values()].filter((bodies) => bodies.length === 2);
  expect(pairs.length).toBeGreaterThan(3);
  for (const pair of pairs) expect(new Set(pair.map(({ call_id }) => call_id)).size).toBe(2);
});

test('key-rotated: the old key is refused until the scenario is stopped, the new one is told', async () => {
  const { simulator, receiver, clock } = await playing('key-rotated', traffic);
  const old = simulator.default.credential;
  expect((await ask({ simulator }, '/calls', { body: aCall() })).status).toBe(401);
  const { body } = await ask({ simulator }, '/__linecheck/info', { key: null });
  expect(body.env.CLOUDDIALER_API_KEY).not.toBe(old);
  const id = await place({
    simulator: { ...simulator, default: { ...simulator.default, credential: body.credentials.api_key } },
  });
  await clock.advance(DAY);
  expect(receiver.bodies().filter(({ call_id }) => call_id === id)).toHaveLength(1);
  simulator.scenarios.stop('key-rotated');
  expect((await ask({ simulator }, `/calls/${id}`)).status).toBe(200);
  expect((await ask({ simulator }, `/calls/${id}`, { key: body.credentials.api_key })).status).toBe(401);
});

test('what has begun under a scenario stays so when it is stopped', async () => {
  const { simulator, receiver, clock } = await playing('answer-still-running', traffic);
  await clock.advance(HOUR);
  const { mustNot } = simulator.truth({ from: NOON, to: NOON + HOUR });
  const running = mustNot.filter(({ reason }) => reason === 'it goes on').map(({ id }) => id);
  simulator.scenarios.stop('answer-still-running');
  await clock.advance(4 * HOUR);
  const ends = new Map(receiver.bodies().map((body) => [body.call_id, body]));
  expect(running.length).toBeGreaterThan(0);
  for (const id of running) expect(ends.get(id)?.duration).toBeGreaterThan(2 * HOUR);
});
