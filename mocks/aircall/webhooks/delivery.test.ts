import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callEventDataSchema } from '../../../schemas/aircall/call-event.js';
import { contactInEventSchema } from '../../../schemas/aircall/contact.js';
import { userV1Schema, userV2Schema } from '../../../schemas/aircall/user.js';
import { envelopeSchema } from '../../../schemas/aircall/webhook.js';
import { type Aircall, anAircall, aReceiver, ask, NOON, type Receiver, requireValid, unlimited } from '../fixtures.js';
import { callIds } from '../objects/ids.js';
import { lifeOf } from '../objects/lifecycle.js';

let aircall: Aircall;
let receiver: Receiver;
beforeEach(async () => {
  aircall = anAircall({ calls: 1_000, switches: unlimited });
  receiver = await aReceiver();
});
afterEach(async () => {
  await aircall.close();
  await receiver.close();
});

const listen = async (events?: readonly string[]) =>
  (await ask(aircall, '/v1/webhooks', { body: { url: receiver.url, ...(events === undefined ? {} : { events }) } }))
    .json.webhook;

const stateOf = async ({ webhook_id }: { webhook_id: string }) =>
  (await ask(aircall, `/v1/webhooks/${webhook_id}`)).json.webhook.active;

test('the events of a day come as the lives of the calls have them, valid and proven by the token', async () => {
  const { token } = await listen();
  const from = NOON + 1;
  await aircall.clock.advance(3 * 3_600);
  let compared = 0;
  for (const call of aircall.account.between({ from, to: NOON + 7_200 })) {
    const expected = lifeOf(call, aircall.default).filter(({ at }) => at <= aircall.clock.now());
    const got = receiver.received.filter(({ event }) => event.data.id === callIds.of(call.index));
    const told = got.map(({ event }) => [event.timestamp, event.event]);
    expect(told).toEqual(expected.map(({ at, event }) => [Math.floor(at), event]));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(5);
  for (const { headers, event } of receiver.received) {
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'aircall-origin': 'webhooks' });
    expect(event.token).toBe(token);
    requireValid(envelopeSchema, event);
    if (event.resource === 'call') requireValid(callEventDataSchema, event.data);
  }
});

test('each event tells the call as it is then', async () => {
  await listen();
  await aircall.clock.advance(6 * 3_600);
  const of = (name: string) =>
    receiver.received.filter(({ event }) => event.event === `call.${name}`).map(({ event }) => event.data);
  for (const data of of('created')) {
    expect(data).toMatchObject({ status: 'initial', answered_at: null, ended_at: null, duration: 0 });
    if (data.direction === 'inbound') expect(data.user).toBeNull();
  }
  for (const data of of('ringing_on_agent')) expect(data.participants[0]?.type).toMatch(/user|contact|external/);
  for (const data of of('answered'))
    expect(data).toMatchObject({ status: 'answered', answered_at: expect.any(Number) });
  for (const data of of('hungup'))
    expect(data).toMatchObject({ recording: null, voicemail: null, tags: [], comments: [] });
  for (const data of of('ended')) expect(data).toMatchObject({ status: 'done', ended_at: expect.any(Number) });
  for (const data of of('comm_assets_generated')) expect(data.recording ?? data.voicemail).toContain('/storage/');
  for (const data of of('tagged')) expect(data.tags[0]).toHaveProperty('tagged_at');
  expect(of('ended').length).toBeGreaterThan(20);
});

describe('what clients of the API do', () => {
  test('to calls', async () => {
    await listen(['call.commented', 'call.tagged', 'call.archived']);
    const [call] = (await ask(aircall, '/v1/calls')).json.calls;
    const [tag] = (await ask(aircall, '/v1/tags')).json.tags;
    await ask(aircall, `/v1/calls/${call.id}/comments`, { body: { content: 'x' } });
    await ask(aircall, `/v1/calls/${call.id}/tags`, { body: { tags: [tag.id] } });
    await ask(aircall, `/v1/calls/${call.id}/archive`, { method: 'PUT' });
    await aircall.webhooks.settled();
    expect(receiver.received.map(({ event }) => [event.event, event.resource, event.data.id])).toEqual([
      ['call.commented', 'call', call.id],
      ['call.tagged', 'call', call.id],
      ['call.archived', 'call', call.id],
    ]);
    expect(receiver.received[1]?.event.data.tags.map(({ id }: { id: number }) => id)).toContain(tag.id);
  });

  test('to users, in both forms, and to contacts, with dates as text', async () => {
    await listen();
    const user = { email: 'new@example.com', first_name: 'New', last_name: 'Agent' };
    await ask(aircall, '/v2/users', { body: user });
    await ask(aircall, '/v1/contacts', { body: { phone_numbers: [{ label: 'x', value: '+12015550177' }] } });
    await aircall.webhooks.settled();
    // Events of one subject come one after the other, those of two in any order.
    const events = receiver.received.map(({ event }) => event).toSorted((a, b) => (a.event < b.event ? -1 : 1));
    const [contact, v1, v2] = events;
    expect(events.map(({ event }) => event)).toEqual(['contact.created', 'user.created', 'user.created.v2']);
    requireValid(userV1Schema, v1.data);
    requireValid(userV2Schema, v2.data);
    requireValid(contactInEventSchema, contact.data);
  });

  test('to a call that goes on: the transfer and the rest of its life follow', async () => {
    await listen();
    const talking = [...aircall.account.between({ from: NOON - 300, to: NOON })].find(
      ({ answeredAt = Infinity, endedAt }) => answeredAt <= NOON && endedAt > NOON,
    );
    const id = callIds.of(talking?.index ?? 0);
    const { user } = (await ask(aircall, `/v1/calls/${id}`)).json.call;
    const to = (await ask(aircall, '/v2/users')).json.users.find((each: { id: number }) => each.id !== user.id);
    await ask(aircall, `/v1/calls/${id}/transfers`, { body: { user_id: to.id } });
    await aircall.clock.advance(3_600);
    const events = receiver.received.filter(({ event }) => event.data.id === id).map(({ event }) => event.event);
    const story = events.filter((name) => /transferred|ringing|answered|hungup|ended$/.test(name));
    expect(story).toEqual(['call.transferred', 'call.ringing_on_agent', 'call.answered', 'call.hungup', 'call.ended']);
  });
});

describe('a target that fails', () => {
  test('is tried again, at growing intervals, until it takes the event', async () => {
    const other = anAircall({ switches: unlimited });
    await ask(other, '/v1/webhooks', { body: { url: receiver.url, events: ['user.created'] } });
    receiver.status = 500;
    await ask(other, '/v1/users', { body: { email: 'a@example.com', first_name: 'A', last_name: 'B' } });
    await other.webhooks.settled();
    for (const [seconds, attempts] of [
      [4, 1],
      [1, 2],
      [10, 3],
      [20, 4],
    ] as const) {
      await other.clock.advance(seconds);
      expect(receiver.received).toHaveLength(attempts);
    }
    receiver.status = 204;
    await other.clock.advance(100_000);
    expect(receiver.received).toHaveLength(5);
    expect(new Set(receiver.received.map(({ event }) => JSON.stringify(event))).size).toBe(1);
    await other.close();
  });

  test.each([
    ['legacy', 10],
    ['current', 50],
  ] as const)('is switched off after so many failures in a row, in the profile %s %i', async (profile, failures) => {
    const other = anAircall({ profile, switches: unlimited });
    const make = () => ask(other, '/v1/webhooks', { body: { url: receiver.url, events: ['contact.created'] } });
    const { webhook } = (await make()).json;
    const active = async () => (await ask(other, `/v1/webhooks/${webhook.webhook_id}`)).json.webhook.active;
    receiver.status = 500;
    const happen = async () => {
      await ask(other, '/v1/contacts', { body: { phone_numbers: [{ label: 'x', value: '+12015550177' }] } });
      await other.webhooks.settled();
    };
    for (let nth = 1; nth < failures; nth += 1) await happen();
    expect(await active()).toBe(true);
    await happen();
    expect(await active()).toBe(false);

    receiver.status = 200;
    await other.clock.advance(10);
    expect(await active()).toBe(true);
    await other.close();
  });

  test('is switched on by hand', async () => {
    const webhook = await listen(['contact.created']);
    await ask(aircall, `/v1/webhooks/${webhook.webhook_id}`, { method: 'PUT', body: { active: false } });
    expect(await stateOf(webhook)).toBe(false);
    await ask(aircall, `/v1/webhooks/${webhook.webhook_id}`, { method: 'PUT', body: { active: true } });
    expect(await stateOf(webhook)).toBe(true);
  });
});

test('a target that takes longer than it may is tried again', async () => {
  expect(aircall.default.own.switches['webhook.timeout']).toBe(5);
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const other = anAircall({ switches: { ...unlimited, 'webhook.timeout': 1 } });
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
  await ask(other, '/v1/webhooks', { body: { url, events: ['contact.created'] } });
  await ask(other, '/v1/contacts', { body: { phone_numbers: [{ label: 'x', value: '+12015550177' }] } });
  await other.webhooks.settled();
  expect(other.webhooks.deliveries()).toMatchObject([
    { state: 'waiting', nextAt: NOON + 5, attempts: [{ at: NOON, error: 'timeout after 1 s' }] },
  ]);
  await other.close();
  silent.closeAllConnections();
  silent.close();
});

test('links in events begin where the simulator listens', async () => {
  const { url, close } = await aircall.listen({ port: 0 });
  await listen(['contact.created']);
  await ask(aircall, '/v1/contacts', { body: { phone_numbers: [{ label: 'x', value: '+12015550177' }] } });
  await aircall.webhooks.settled();
  expect(receiver.received[0]?.event.data.direct_link.startsWith(`${url}/v1/contacts/`)).toBe(true);
  await close();
});
