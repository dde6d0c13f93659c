import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { createSimulator } from '../create-simulator.js';
import { aSimulator, HOUR, NOON } from '../fixtures.js';
import { toy } from '../fixtures.toy.js';
import { aReceiver, atTheEnd, listening, make } from './fixtures.js';

test('tells the life of a call as time goes by, each event at its time', async () => {
  const { url, events, received, requests } = await aReceiver();
  const simulator = listening(url);
  await make(simulator);
  await simulator.webhooks.settled();
  expect(events()).toEqual([['call.started', 0]]);
  await simulator.clock.advance(HOUR);
  expect(events()).toEqual([
    ['call.started', 0],
    ['call.answered', 6],
    ['call.ended', 96],
  ]);
  expect(new Set(received.map(({ secret }) => secret))).toEqual(new Set([simulator.webhooks.targets()[0]?.secret]));
  expect(requests[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'toy' });
  const deliveries = simulator.webhooks.deliveries();
  expect(deliveries.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered']);
  expect(deliveries[2]?.attempts).toEqual([{ at: NOON + 96, ms: expect.any(Number), status: 200 }]);
});

test('the clock shows the time of the event while it is delivered', async () => {
  const seen: number[] = [];
  const simulator = aSimulator({ calls: 0 });
  atTheEnd(() => simulator.close());
  const server = createServer((_message, outgoing) => {
    seen.push(simulator.clock.now() - NOON);
    setTimeout(() => outgoing.end(), 30);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  atTheEnd(() => server.close());
  simulator.webhooks.setTargets([{ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }]);
  await make(simulator);
  await simulator.clock.advance(HOUR);
  expect(seen).toEqual([0, 6, 96]);
  expect(simulator.clock.now()).toBe(NOON + HOUR);
});

test('tells what happens in the world: calls that start, and those that were under way already', async () => {
  const { url, received } = await aReceiver();
  const simulator = listening(url, { calls: 2_000 });
  await simulator.clock.advance(HOUR);
  const { world } = simulator.account;
  const calls = [...simulator.account.between({ from: NOON - 6 * HOUR, to: NOON + HOUR + 1 })];
  const wanted = calls.flatMap(({ startedAt, answeredAt, endedAt }) => [
    ['call.started', startedAt],
    ...(answeredAt === undefined ? [] : [['call.answered', answeredAt]]),
    ['call.ended', endedAt],
  ]);
  const ahead = wanted.filter(([, at]) => Number(at) > NOON && Number(at) <= NOON + HOUR);
  const sort = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).toSorted();
  expect(ahead.length).toBeGreaterThan(10);
  expect(ahead.some(([, at]) => Number(at) < NOON + 120)).toBe(true);
  expect(sort(received.map(({ event, at }) => [event, at]))).toEqual(sort(ahead));
  expect(world.options.calls).toBe(2_000);
});

describe('faults', () => {
  test.each([
    ['webhook-loss', {}, []],
    ['webhook-duplicate', { copies: 3, seconds: 5 }, [0, 5, 10]],
    ['webhook-delay', { seconds: 45 }, [45]],
  ])('%s', async (name, options, arrivals) => {
    const { url } = await aReceiver();
    const simulator = listening(url);
    simulator.faults.add({ name, options, route: 'tag.*' });
    simulator.webhooks.emit({ event: 'tag.created', subject: 't1' });
    await simulator.clock.advance(HOUR);
    const attempts = simulator.webhooks.deliveries().flatMap((delivery) => delivery.attempts);
    expect(attempts.map(({ at }) => at - NOON)).toEqual(arrivals);
    expect(simulator.webhooks.deliveries()[0]?.notes[0]).toBe(`fault ${name}`);
  });

  test('webhook-reorder changes the order, the same way each time', async () => {
    async function order() {
      const { url, received } = await aReceiver();
      const simulator = listening(url);
      simulator.faults.add({ name: 'webhook-reorder' });
      for (let subject = 0; subject < 8; subject += 1)
        simulator.webhooks.emit({ event: 'tag.created', subject: `${subject}` });
      await simulator.clock.advance(HOUR);
      return received.map(({ subject }) => subject).join('');
    }
    const first = await order();
    expect(first).not.toBe('01234567');
    expect(first.split('').toSorted().join('')).toBe('01234567');
    expect(await order()).toBe(first);
  });
});

describe('where events go', () => {
  test('a target hears the events that it asked for', async () => {
    const { url, events } = await aReceiver();
    const simulator = listening('http://127.0.0.1:1');
    simulator.webhooks.setTargets([{ url, events: ['call.ended'] }]);
    await make(simulator);
    await simulator.clock.advance(HOUR);
    expect(events()).toEqual([['call.ended', 96]]);
  });

  test('nothing leaves this machine unless that is allowed', async () => {
    const simulator = listening('http://hooks.example.com/in');
    simulator.webhooks.emit({ event: 'tag.created', subject: 't1' });
    await simulator.clock.advance(HOUR);
    expect(simulator.webhooks.deliveries()).toMatchObject([{ state: 'withheld', attempts: [] }]);
  });

  test.each([
    [{ url: 'ftp://127.0.0.1' }, 'is no URL'],
    [{ url: 'nonsense' }, 'is no URL'],
    [{ url: 'http://127.0.0.1', events: ['call.endet'] }, 'There is no event "call.endet"'],
  ])('%j is refused, and the targets of before stay', (target, message) => {
    const simulator = listening('http://127.0.0.1:1');
    expect(() => simulator.webhooks.setTargets([{ url: 'http://127.0.0.1:2' }, target])).toThrow(message);
    expect(simulator.webhooks.targets().map(({ url }) => url)).toEqual(['http://127.0.0.1:1']);
  });

  test('a target is changed and removed by its id', () => {
    const simulator = listening('http://127.0.0.1:1');
    const { id } = simulator.webhooks.addTarget({ url: 'http://127.0.0.1:2', events: ['tag.created'], id: 'mine' });
    expect(simulator.webhooks.changeTarget(id, { active: false, url: 'http://127.0.0.1:3' })).toMatchObject({
      id: 'mine',
      active: false,
      url: 'http://127.0.0.1:3',
      events: ['tag.created'],
    });
    expect(simulator.webhooks.changeTarget('another', {})).toBeUndefined();
    expect([simulator.webhooks.removeTarget(id), simulator.webhooks.removeTarget(id)]).toEqual([true, false]);
  });
});

describe('a replay', () => {
  test('sends what was sent again, with the same body, and what nobody listened to then', async () => {
    const { url, received } = await aReceiver();
    const simulator = aSimulator({ calls: 0 });
    atTheEnd(() => simulator.close());
    await make(simulator);
    await simulator.clock.advance(50);
    simulator.webhooks.setTargets([{ url }]);
    await simulator.clock.advance(HOUR);
    expect(received.map(({ event }) => event)).toEqual(['call.ended']);
    expect(simulator.webhooks.replay({ from: NOON, to: NOON + HOUR })).toBe(3);
    await simulator.webhooks.settled();
    expect(received.slice(1).map(({ event }) => event)).toEqual(['call.started', 'call.answered', 'call.ended']);
    expect(received[3]).toEqual(received[0]);
    expect(simulator.webhooks.replay({ from: NOON, to: NOON + 6 })).toBe(1);
  });
});

test('a change of a call that is under way changes what is left of its life', async () => {
  const { url, events } = await aReceiver();
  const simulator = listening(url);
  await make(simulator);
  await simulator.clock.advance(20);
  const [call] = [...simulator.account.between({ from: NOON, to: NOON + 1 })];
  simulator.account.changeCall(call?.index ?? 0, { endedAt: NOON + 30 });
  simulator.account.changeCall(call?.index ?? 0, { topic: 'other' });
  await simulator.clock.advance(HOUR);
  expect(events()).toEqual([
    ['call.started', 0],
    ['call.answered', 6],
    ['call.ended', 30],
  ]);
});

test('what has just happened does not happen again when the call is changed', async () => {
  const { url, events } = await aReceiver();
  const simulator = listening(url);
  await make(simulator);
  const [call] = [...simulator.account.between({ from: NOON, to: NOON + 1 })];
  simulator.account.changeCall(call?.index ?? 0, { topic: 'other' });
  await simulator.webhooks.settled();
  expect(events()).toEqual([['call.started', 0]]);
});

test('a call that arrives late is not told of; what is left of it is', async () => {
  const { url, events } = await aReceiver();
  const simulator = listening(url);
  await simulator.clock.advance(HOUR);
  const pattern = aSimulator().account.world.callAt(3);
  const { index: _, ...late } = { ...pattern, startedAt: NOON + 60, answeredAt: NOON + 70, endedAt: NOON + HOUR + 30 };
  simulator.account.addCall(late);
  await simulator.clock.advance(HOUR);
  expect(events()).toEqual([['call.ended', HOUR + 30]]);
});

test('an end that comes at once is told, once', async () => {
  const { url, events } = await aReceiver();
  const simulator = listening(url);
  await make(simulator);
  await simulator.clock.advance(20.5);
  const [call] = [...simulator.account.between({ from: NOON, to: NOON + 1 })];
  simulator.account.changeCall(call?.index ?? 0, { endedAt: NOON + 20 });
  simulator.account.changeCall(call?.index ?? 0, { topic: 'other' });
  await simulator.clock.advance(HOUR);
  expect(events()).toEqual([
    ['call.started', 0],
    ['call.answered', 6],
    ['call.ended', 20],
  ]);
});

test('a call that is removed has no more events', async () => {
  const { url, events } = await aReceiver();
  const simulator = listening(url);
  await make(simulator);
  const [call] = [...simulator.account.between({ from: NOON, to: NOON + 1 })];
  simulator.account.removeCall(call?.index ?? 0);
  await simulator.clock.advance(HOUR);
  expect(events()).toEqual([['call.started', 0]]);
});

test('events of one call are sent one after the other, different calls side by side', async () => {
  let open = 0;
  let most = 0;
  const server = createServer((message, outgoing) => {
    message.resume();
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      outgoing.end();
    }, 40);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  atTheEnd(() => server.close());
  const simulator = listening(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { webhookConcurrency: 3 });
  for (let each = 0; each < 3; each += 1) simulator.webhooks.emit({ event: 'tag.created', subject: 'same' });
  await simulator.webhooks.settled();
  expect(most).toBe(1);
  for (let each = 0; each < 9; each += 1) simulator.webhooks.emit({ event: 'tag.created', subject: `t${each}` });
  await simulator.webhooks.settled();
  expect(most).toBe(3);
});

test('a reset lets go of what is under way', async () => {
  const { url, events } = await aReceiver(() => 500);
  const simulator = listening(url);
  await make(simulator);
  await simulator.webhooks.settled();
  simulator.reset();
  await simulator.clock.advance(HOUR);
  expect(events()).toHaveLength(1);
  expect(simulator.webhooks.deliveries()).toEqual([]);
  // The target of the start is there again.
  expect(simulator.webhooks.targets()).toMatchObject([{ url, failuresInARow: 0 }]);
});

test('a mistake in a projection stops neither time nor other events', async () => {
  const { url, events } = await aReceiver();
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  atTheEnd(() => warned.mockRestore());
  const simulator = listening(url);
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  simulator.webhooks.emit({ event: 'tag.created', subject: 't1', data: circular });
  simulator.webhooks.emit({ event: 'tag.created', subject: 't2' });
  await simulator.webhooks.settled();
  expect(events()).toHaveLength(1);
  expect(warned).toHaveBeenCalledOnce();
});

test('while nobody listens the lives of calls are not even looked at', async () => {
  const lifeOf = vi.fn(() => []);
  const { webhooks } = toy;
  if (webhooks === undefined) throw new Error('the toy has webhooks');
  const simulator = createSimulator(
    { ...toy, webhooks: { ...webhooks, lifeOf } },
    { now: NOON, paused: true, calls: 500_000 },
  );
  await simulator.clock.advance(30 * 24 * HOUR);
  expect(lifeOf).not.toHaveBeenCalled();
  expect(await simulator.clock.advanceToNextEvent()).toBeUndefined();
  expect(simulator.account.count({ from: NOON, to: Number.POSITIVE_INFINITY })).toBeGreaterThan(400_000);
});

test('in real time events come by themselves', async () => {
  const { url, events } = await aReceiver();
  const simulator = listening(url, { paused: false, scale: 1_000 });
  await make(simulator, { duration: 20 });
  await vi.waitFor(() => expect(events().map(([event]) => event)).toContain('call.ended'), 5_000);
  expect(events().map(([event]) => event)).toEqual(['call.started', 'call.answered', 'call.ended']);
});
