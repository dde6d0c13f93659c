import { describe, expect, test } from 'vitest';
import { phonePushSchema, softphonePushSchema, unionPushSchema } from '../../../schemas/clouddialer/push.js';
import type { CloudDialerOptions } from '../create-clouddialer.js';
import { aCloudDialer, aReceiver, ask, DAY, HOUR, NOON, place, requireValid } from '../fixtures.js';

async function pushing(status?: (nth: number) => number, options: CloudDialerOptions = {}) {
  const simulator = aCloudDialer(options);
  const receiver = await aReceiver(status, simulator.clock);
  simulator.webhooks.setTargets([{ url: receiver.url }]);
  return { simulator, receiver, clock: simulator.clock };
}

const phone = { crm_username: undefined, agent_number: '0100000003' };

describe('the body', () => {
  test.each([
    ['by-agent', {}, softphonePushSchema],
    ['by-agent', phone, phonePushSchema],
    ['softphone', phone, softphonePushSchema],
    ['phone', {}, phonePushSchema],
    ['union', {}, unionPushSchema],
    ['union', phone, unionPushSchema],
  ] as const)('is in the form %s for %j', async (form, agent, schema) => {
    const { simulator, receiver, clock } = await pushing(undefined, { switches: { 'push.form': form } });
    await place({ simulator }, agent);
    await place({ simulator }, { ...agent, to_number: '9876555001' });
    await clock.advance(HOUR);
    expect(receiver.received).toHaveLength(2);
    for (const body of receiver.bodies()) requireValid(schema, body);
    expect(receiver.received[0]?.headers['content-type']).toBe('application/json');
  });

  test('is that of the reference for a softphone', async () => {
    const { simulator, receiver, clock } = await pushing();
    await place({ simulator });
    await clock.advance(HOUR);
    expect(Object.keys(receiver.bodies()[0])).toEqual([
      'call_id',
      'uuid',
      'status',
      'duration',
      'customer_number',
      'crm_username',
      'call_type',
      'disposition',
      'recording_url',
      'start_time',
      'end_time',
    ]);
    expect(receiver.bodies()[0]).toMatchObject({
      status: 'ANSWER',
      customer_number: '9876555000',
      crm_username: 'agent.100',
      start_time: '2026-01-05T12:00:00Z',
      end_time: '2026-01-05T12:01:11Z',
      duration: 71,
    });
  });

  test.each([
    ['null', { recording_url: null }],
    ['absent', {}],
  ] as const)('without a recording has %s', async (form, expected) => {
    const { simulator, receiver, clock } = await pushing(undefined, { switches: { 'push.noRecording': form } });
    await place({ simulator }, { recording: false });
    await clock.advance(HOUR);
    const { recording_url } = receiver.bodies()[0];
    expect(JSON.parse(JSON.stringify({ recording_url }))).toEqual(expected);
  });

  test('counts talk alone where that is asked for', async () => {
    const { simulator, receiver, clock } = await pushing(undefined, { switches: { 'duration.counts': 'talk' } });
    await place({ simulator });
    await place({ simulator }, { to_number: '9876555001' });
    await clock.advance(HOUR);
    expect(receiver.bodies().map(({ duration }) => duration)).toEqual([0, 60]);
  });
});

describe('a receiver that', () => {
  test.each([
    ['takes it', () => 204, [0], 'delivered'],
    ['answers 500 once', (nth: number) => (nth === 1 ? 500 : 200), [0, 2], 'delivered'],
    ['answers 500 for ever', () => 500, [0, 2, 6, 14], 'failed'],
    ['redirects', () => 302, [0, 2, 6, 14], 'failed'],
    ['answers nothing', (nth: number) => (nth < 3 ? 0 : 200), [0, 2, 6], 'delivered'],
  ])('%s', async (_what, status, waits, state) => {
    const { simulator, receiver, clock } = await pushing(status, { switches: { 'push.timeout': 1 } });
    const id = await place({ simulator });
    await clock.advance(HOUR);
    expect(receiver.received.map(({ at = 0 }) => Math.round(at - NOON - 71))).toEqual(waits);
    expect(new Set(receiver.bodies().map((body) => JSON.stringify(body))).size).toBe(1);
    expect(simulator.webhooks.deliveries()).toMatchObject([{ subject: id, state }]);
  });

  test('is not there at all, and comes back for a replay', async () => {
    const { simulator, receiver, clock } = await pushing();
    simulator.webhooks.setTargets([{ url: 'http://127.0.0.1:1/closed' }]);
    await place({ simulator });
    await clock.advance(HOUR);
    expect(simulator.webhooks.deliveries()).toMatchObject([{ state: 'failed' }]);
    simulator.webhooks.setTargets([{ url: receiver.url }]);
    const body = { from: NOON, to: NOON + HOUR };
    expect((await ask({ simulator }, '/__linecheck/webhooks/replay', { body })).body).toEqual({ sent: 1 });
    expect(receiver.received).toHaveLength(1);
  });
});

describe('without a client', () => {
  test('nothing happens', async () => {
    const { receiver, clock } = await pushing(undefined, { calls: 1_000 });
    await clock.advance(DAY);
    expect(receiver.received).toHaveLength(0);
  });

  test('but with traffic agents place calls by themselves, of both kinds', async () => {
    const { simulator, receiver, clock } = await pushing(undefined, { calls: 1_000, traffic: true });
    await clock.advance(DAY);
    const kinds = new Set(receiver.bodies().map((body) => ('crm_username' in body ? 'browser' : 'phone')));
    const words = new Set(receiver.bodies().map(({ status }) => status));
    expect([kinds, words]).toEqual([
      new Set(['browser', 'phone']),
      new Set(['ANSWER', 'NO_ANSWER', 'BUSY', 'FAILED', 'CANCELED']),
    ]);
    const ids = receiver.bodies().map(({ call_id }) => call_id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const body of receiver.bodies()) {
      const { body: status } = await ask({ simulator }, `/calls/${body.call_id}`);
      expect(status).toMatchObject({ uuid: body.uuid, call_status: body.status, duration: body.duration });
    }
  });

  test('what happened before comes by a replay of the window, and again the same', async () => {
    const { simulator, receiver } = await pushing(undefined, { calls: 1_000 });
    const body = { from: NOON - 3 * DAY, to: NOON };
    const { sent } = (await ask({ simulator }, '/__linecheck/webhooks/replay', { body })).body;
    expect(sent).toBeGreaterThan(20);
    const first = receiver.bodies().map((each) => JSON.stringify(each));
    await ask({ simulator }, '/__linecheck/webhooks/replay', { body });
    const again = receiver
      .bodies()
      .slice(sent)
      .map((each) => JSON.stringify(each));
    expect(again.toSorted()).toEqual(first.toSorted());
  });
});

test('a call that somebody makes happen is pushed too, and has no other direction', async () => {
  const { simulator, receiver, clock } = await pushing();
  const made = await ask({ simulator }, '/__linecheck/calls', {
    body: { direction: 'outgoing', outcome: 'canceled', operator: 'agent.100', client: '+91 98765 43210' },
  });
  expect(made.status).toBe(201);
  await clock.advance(HOUR);
  expect(receiver.bodies()).toMatchObject([
    { call_id: made.body.id, status: 'CANCELED', crm_username: 'agent.100', customer_number: '9876543210' },
  ]);
  const wrong = await ask({ simulator }, '/__linecheck/calls', {
    body: { direction: 'incoming', outcome: 'answered' },
  });
  expect([wrong.status, wrong.body.error]).toEqual([400, 'CloudDialer has outgoing calls only']);
});
