import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callEventDataSchema } from '../../../schemas/aircall/call-event.js';
import { numberEventDataSchema } from '../../../schemas/aircall/number-detail.js';
import { userV1Schema, userV2Schema } from '../../../schemas/aircall/user.js';
import { envelopeSchema } from '../../../schemas/aircall/webhook.js';
import {
  type Aircall,
  anAircall,
  aReceiver,
  ask,
  BASE,
  DAY,
  NOON,
  type Receiver,
  requireValid,
  unlimited,
} from '../fixtures.js';

let aircall: Aircall;
let receiver: Receiver;
/** By the simulated clock, when each event arrived. */
let arrivedAt: number[];
beforeEach(async () => {
  aircall = anAircall({ calls: 200, switches: unlimited });
  arrivedAt = [];
  receiver = await aReceiver(() => arrivedAt.push(aircall.clock.now()));
  await ask(aircall, '/v1/webhooks', { body: { url: receiver.url } });
});
afterEach(async () => {
  await aircall.close();
  await receiver.close();
});

/** Lets a call begin now. @returns its id */
async function make(body: object): Promise<string> {
  const request = new Request(`${BASE}/__linecheck/calls`, { method: 'POST', body: JSON.stringify(body) });
  return ((await (await aircall.fetch(request)).json()) as { id: string }).id;
}

/** What happens now and then in the middle of a call, by lot. */
const byLot = new Set(['hold', 'unhold', 'ivr_option_selected', 'unsuccessful_transfer', 'agent_declined']);
/** What people do with calls when they get to it. */
const deeds = new Set(['tagged', 'commented', 'assigned', 'archived']);

/** Events of one call as they arrived. */
const eventsOf = (id: string) =>
  receiver.received.filter(({ event }) => String(event.data.id) === id && event.resource === 'call');
const storyOf = (id: string): string =>
  eventsOf(id)
    .map(({ event }) => event.event.slice('call.'.length))
    .filter((name) => !byLot.has(name) && !deeds.has(name))
    .join(' ');

const inbound = { direction: 'incoming', outcome: 'answered', duration: 50 };
const outbound = { ...inbound, direction: 'outgoing' };

describe('the life of a call, as a receiver hears it', () => {
  test.each([
    ['inbound answered', inbound, 0, /^created( ringing_on_agent){1,3} answered hungup ended comm_assets_generated$/],
    ['inbound missed', { ...inbound, outcome: 'missed' }, 0, /^created( ringing_on_agent){0,3} hungup ended$/],
    ['inbound, closed hours', { ...inbound, outcome: 'missed' }, 12 * 3_600, /^created hungup ended$/],
    [
      'voicemail',
      { ...inbound, outcome: 'voicemail', duration: 15 },
      0,
      /^created( ringing_on_agent){0,3} hungup (voicemail_left ended|ended voicemail_left) comm_assets_generated$/,
    ],
    ['outbound answered', outbound, 0, /^created answered hungup ended comm_assets_generated$/],
    ['outbound unanswered', { ...outbound, outcome: 'missed' }, 0, /^created hungup ended$/],
    ['outbound busy', { ...outbound, outcome: 'busy' }, 0, /^created hungup ended$/],
  ])('%s', async (_name, body, later, order) => {
    await aircall.clock.advance(later);
    const id = await make(body);
    await aircall.clock.advance(2 * 3_600);
    expect(storyOf(id)).toMatch(order);

    const at = new Map(eventsOf(id).map(({ event }) => [event.event, event]));
    const ended = at.get('call.ended');
    expect(ended.timestamp - at.get('call.hungup').timestamp).toBe(30);
    expect(ended.data.status).toBe('done');
    const isMissed = 'outcome' in body && body.outcome !== 'answered' && body.direction === 'incoming';
    expect(ended.data.missed_call_reason).toEqual(isMissed ? expect.any(String) : null);
    if (later > 0) expect(ended.data.missed_call_reason).toBe('out_of_opening_hours');
  });

  test('a transfer: the next agent rings and answers, and both are named', async () => {
    const id = await make({ ...inbound, duration: 300 });
    await aircall.clock.advance(60);
    const { user } = (await ask(aircall, `/v1/calls/${id}`)).json.call;
    const to = (await ask(aircall, '/v2/users')).json.users.find((each: { id: number }) => each.id !== user.id);
    await ask(aircall, `/v1/calls/${id}/transfers`, { body: { user_id: to.id } });
    await aircall.clock.advance(3_600);
    expect(storyOf(id)).toMatch(
      /^created( ringing_on_agent){1,3} answered transferred ringing_on_agent answered hungup ended comm_assets_generated$/,
    );
    const ended = eventsOf(id).find(({ event }) => event.event === 'call.ended')?.event.data;
    expect([ended.user.id, ended.transferred_by.id, ended.transferred_to.id]).toEqual([to.id, user.id, to.id]);
  });

  test('an external transfer: the call leaves before anybody has answered', async () => {
    const id = await make(inbound);
    await aircall.clock.advance(2);
    await ask(aircall, `/v1/calls/${id}/transfers`, { body: { number: '+12015550123' } });
    await aircall.clock.advance(3_600);
    expect(storyOf(id)).toMatch(/^created( ringing_on_agent){0,3} external_transferred hungup ended$/);
    const left = eventsOf(id).find(({ event }) => event.event === 'call.external_transferred')?.event.data;
    expect(left).toMatchObject({ external_transferred_to: '+12015550123', external_caller_number: expect.any(String) });
  });

  test('after the fact: what clients do comes whenever they do it', async () => {
    const id = await make(inbound);
    await aircall.clock.advance(DAY);
    const before = eventsOf(id).length;
    const [tag] = (await ask(aircall, '/v1/tags')).json.tags;
    await ask(aircall, `/v1/calls/${id}/tags`, { body: { tags: [tag.id] } });
    await aircall.clock.advance(60);
    await ask(aircall, `/v1/calls/${id}/comments`, { body: { content: 'later' } });
    await aircall.clock.advance(60);
    await ask(aircall, `/v1/calls/${id}/archive`, { method: 'PUT' });
    await aircall.webhooks.settled();
    const after = eventsOf(id).slice(before);
    expect(after.map(({ event }) => [event.event, event.timestamp - NOON - DAY])).toEqual([
      ['call.tagged', 0],
      ['call.commented', 60],
      ['call.archived', 120],
    ]);
    expect(after.at(-1)?.event.data).toMatchObject({ status: 'done', archived: true });
  });
});

test('each event arrives at its own time, in an envelope of five keys', async () => {
  await aircall.clock.advance(2 * DAY);
  expect(receiver.received.length).toBeGreaterThan(100);
  for (const [nth, { headers, event }] of receiver.received.entries()) {
    expect(Object.keys(event)).toEqual(['resource', 'event', 'timestamp', 'token', 'data']);
    expect([event.resource, event.timestamp]).toEqual([event.event.split('.')[0], Math.floor(arrivedAt[nth] ?? 0)]);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'aircall-origin': 'webhooks' });
    requireValid(envelopeSchema, event);
    if (event.resource === 'call') requireValid(callEventDataSchema, event.data);
    else if (event.resource === 'number') requireValid(numberEventDataSchema, event.data);
    else requireValid(event.event.endsWith('.v2') ? userV2Schema : userV1Schema, event.data);
  }
});

describe('apart from calls', () => {
  const times = (name: string) =>
    receiver.received.filter(({ event }) => event.event === name).map(({ event }) => (event.timestamp - NOON) / 3_600);
  const ids = (name: string) =>
    receiver.received.filter(({ event }) => event.event === name).map(({ event }) => event.data.id);

  test('agents connect in the morning and disconnect in the evening, in both forms of the event', async () => {
    await aircall.clock.advance(DAY);
    const users = (await ask(aircall, '/v2/users?per_page=50')).json.users.map(({ id }: { id: number }) => id);
    for (const name of ['user.disconnected', 'user.connected', 'user.connected.v2']) {
      expect(ids(name).toSorted((a: number, b: number) => a - b)).toEqual(users);
    }
    for (const at of times('user.disconnected')) expect([at >= 6, at <= 7]).toEqual([true, true]);
    for (const at of times('user.connected')) expect([at >= 19.5, at <= 20.5]).toEqual([true, true]);
  });

  test('nobody comes on a Saturday', async () => {
    await aircall.clock.advance(4.5 * DAY);
    const before = receiver.received.length;
    await aircall.clock.advance(2 * DAY);
    expect(receiver.received.slice(before).filter(({ event }) => /connected|opened|closed/.test(event.event))).toEqual(
      [],
    );
  });

  test('whoever keeps hours closes and opens with them, and is told so by REST as well', async () => {
    await aircall.clock.advance(6 * 3_600);
    const closed = ids('user.closed');
    expect([closed.length > 0, times('user.closed').every((at) => at === 6)]).toEqual([true, true]);
    expect((await ask(aircall, `/v2/users/${closed[0]}`)).json.user.available).toBe(false);
    const [number] = ids('number.closed');
    expect((await ask(aircall, `/v1/numbers/${number}`)).json.number.open).toBe(false);
    await aircall.clock.advance(14 * 3_600);
    expect([ids('user.opened'), ids('number.opened')]).toEqual([closed, ids('number.closed')]);
    expect((await ask(aircall, `/v1/numbers/${number}`)).json.number.open).toBe(true);
  });

  test('hours that a client has taken away are kept no more', async () => {
    const { users } = (await ask(aircall, '/v2/users?per_page=50')).json;
    const custom = users.filter((user: { availability_status: string }) => user.availability_status === 'custom');
    for (const { id } of custom) {
      await ask(aircall, `/v2/users/${id}`, { method: 'PUT', body: { availability_status: 'available' } });
    }
    await aircall.clock.advance(7 * 3_600);
    expect([custom.length > 0, ids('user.closed')]).toEqual([true, []]);
  });

  test('an agent who closes for a pause is told of twice, one who just closes once', async () => {
    const { users } = (await ask(aircall, '/v2/users?per_page=50')).json;
    const [one, other] = users.filter((user: { available: boolean }) => user.available);
    const close = (id: number, substatus: string) =>
      ask(aircall, `/v2/users/${id}`, { method: 'PUT', body: { availability_status: 'unavailable', substatus } });
    await close(one.id, 'in_training');
    await close(other.id, 'always_closed');
    await aircall.webhooks.settled();
    expect(ids('user.closed').filter((id: number) => id === one.id)).toHaveLength(2);
    expect(ids('user.closed').filter((id: number) => id === other.id)).toHaveLength(1);
  });

  test('time to tidy up begins with the end of a talk, for agents who have some', async () => {
    await aircall.clock.advance(2 * DAY);
    const { users } = (await ask(aircall, '/v2/users?per_page=50')).json;
    const given = new Map<number, number>(
      users.map(({ id, wrap_up_time }: { id: number; wrap_up_time: number }) => [id, wrap_up_time]),
    );
    const starts = receiver.received.filter(({ event }) => event.event === 'user.wut_start').map(({ event }) => event);
    expect(starts.length).toBeGreaterThan(2);
    const hungUp = receiver.received.filter(({ event }) => event.event === 'call.hungup').map(({ event }) => event);
    for (const { timestamp, data } of starts) {
      expect(given.get(data.id)).toBe(60);
      expect(hungUp.some((each) => each.timestamp === timestamp && each.data.user?.id === data.id)).toBe(true);
      expect(times('user.wut_end')).toContain((timestamp + 60 - NOON) / 3_600);
    }
  });

  test('a replay sends them too', async () => {
    const quiet = anAircall({ calls: 200, switches: unlimited });
    await quiet.clock.advance(DAY);
    quiet.webhooks.setTargets([{ url: receiver.url, events: ['user.connected'] }]);
    const users = (await ask(quiet, '/v2/users')).json.meta.total;
    expect(quiet.webhooks.replay({ from: NOON, to: NOON + DAY })).toBe(users);
    await quiet.webhooks.settled();
    expect(ids('user.connected')).toHaveLength(users);
    await quiet.close();
  });
});
