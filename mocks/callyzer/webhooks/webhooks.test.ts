import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pushSchema } from '../../../schemas/callyzer/webhook.js';
import type { CallyzerOptions } from '../create-callyzer.js';
import { aCallyzer, ask } from '../fixtures.js';
import { aReceiver, type Receiver } from './fixtures.js';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await aReceiver();
});
afterEach(() => receiver.close());

const ajv = formats.default(new Ajv2020({ strict: true }));
const HOUR = 3_600;

/** Pushes to the receiver, with a secret. */
function pushing(options: CallyzerOptions = {}) {
  const simulator = aCallyzer({ calls: 2_000, ...options });
  simulator.webhooks.setTargets([{ url: receiver.url, secret: 'a-secret' }]);
  return simulator;
}

test('a day of pushes is as the schema says, with the secret as it is in the header', async () => {
  const simulator = pushing();
  await simulator.clock.advance(24 * HOUR);
  expect(receiver.got.length).toBeGreaterThan(20);
  for (const { headers, body } of receiver.got) {
    expect(ajv.validate(pushSchema, body), ajv.errorsText()).toBe(true);
    expect(headers['x-callyzer-signature']).toBe('a-secret');
    expect(headers['content-type']).toBe('application/json');
  }
  await simulator.close();
});

test('the last push of every call says what the history says, but for text durations, stamps without zone and the lead', async () => {
  const simulator = pushing();
  const from = simulator.clock.now();
  await simulator.clock.advance(30 * HOUR);
  const rows = (await ask(simulator, '/call-log/history', { call_from: from, call_to: from + 20 * HOUR })).body.result;
  expect(rows.length).toBeGreaterThan(10);
  const last = new Map(receiver.logs().map((log) => [log.id, log]));
  for (const {
    emp_name,
    emp_code,
    emp_country_code,
    emp_number,
    emp_tags,
    lead_id,
    duration,
    synced_at,
    modified_at,
    call_recording_url,
    ...row
  } of rows) {
    const { call_recording_url: pushedUrl, ...pushed } = last.get(row.id) ?? {};
    expect(pushed).toEqual({
      ...row,
      duration: String(duration),
      synced_at: synced_at.slice(0, 19),
      modified_at: modified_at.slice(0, 19),
    });
    expect(pushedUrl?.replace(/^https?:\/\/[^/]+/, '')).toBe(call_recording_url.replace(/^https?:\/\/[^/]+/, ''));
  }
  await simulator.close();
});

test('a call is pushed when it arrives, and again when its recording has come', async () => {
  const simulator = pushing({ calls: 0 });
  const made = await ask(simulator, '/__linecheck/calls', { direction: 'incoming', outcome: 'answered', duration: 60 });
  expect(made.status).toBe(201);
  await simulator.clock.advance(66);
  expect(receiver.got).toHaveLength(0);
  await simulator.clock.advance(10);
  expect(receiver.logs()).toMatchObject([
    { id: made.body.id, duration: '60', call_type: 'Incoming', call_recording_url: '' },
  ]);
  await simulator.clock.advance(3 * HOUR);
  const [first, ...later] = receiver.logs();
  expect(later.length).toBeGreaterThan(0);
  for (const each of later) expect(each).toMatchObject({ id: made.body.id, synced_at: first?.synced_at });
  expect(later.at(-1)?.call_recording_url).toMatch(/\.mp3$/);
  await simulator.close();
});

test('what a telephone has gathered while it was offline comes in one push', async () => {
  const simulator = pushing({ calls: 30_000 });
  await simulator.clock.advance(24 * HOUR);
  const batches = receiver.got.flatMap(({ body }) => body).filter(({ call_logs }) => call_logs.length > 1);
  expect(batches.length).toBeGreaterThan(0);
  for (const { call_logs } of batches) expect(new Set(call_logs.map(({ synced_at }) => synced_at)).size).toBe(1);
  const firsts = receiver.logs().filter(({ synced_at, modified_at }) => synced_at === modified_at);
  expect(new Set(firsts.map(({ id }) => id)).size).toBe(firsts.length);
  await simulator.close();
}, 60_000);

test('a push that fails is sent again after 10, 60 and 300 seconds, and then an alert is due', async () => {
  const simulator = pushing({ calls: 0, alertEmails: ['owner@example.com'] });
  receiver.answer(500);
  await ask(simulator, '/__linecheck/calls', { direction: 'incoming', outcome: 'missed' });
  await simulator.clock.advance(2 * HOUR);
  const [delivery] = simulator.webhooks.deliveries();
  const times = delivery?.attempts.map(({ at }) => at) ?? [];
  expect(times.slice(1).map((at, nth) => Math.round(at - (times[nth] ?? 0)))).toEqual([10, 60, 300]);
  const { body } = await ask(simulator, '/__linecheck/info');
  expect(body.account.alerts).toMatchObject([{ to: ['owner@example.com'], because: 'status 500', url: receiver.url }]);
  await simulator.close();
});

test.each([
  ['No', 0],
  ['Yes', 1],
] as const)('with Skip Exclude Numbers at %s an excluded number is pushed %i times', async (set, times) => {
  const switches = { 'account.excludedClients': 1, 'webhook.skipExcludeNumbers': set } as const;
  const simulator = pushing({ calls: 0, switches });
  await ask(simulator, '/__linecheck/calls', { direction: 'incoming', outcome: 'missed' });
  await simulator.clock.advance(HOUR);
  expect(receiver.got).toHaveLength(times);
  await simulator.close();
});

test('the header, its absence and the version can be chosen', async () => {
  const switches = { 'webhook.secretHeader': 'X-Webhook-Secret', 'webhook.version': 'v2.2' } as const;
  const simulator = pushing({ calls: 0, switches });
  await ask(simulator, '/__linecheck/calls', { direction: 'incoming', outcome: 'missed' });
  await simulator.clock.advance(HOUR);
  simulator.webhooks.setTargets([{ url: receiver.url, secret: '' }]);
  await ask(simulator, '/__linecheck/calls', { direction: 'incoming', outcome: 'missed' });
  await simulator.clock.advance(HOUR);
  const [first, second] = receiver.got;
  expect([first?.headers['x-webhook-secret'], first?.headers['x-callyzer-signature']]).toEqual(['a-secret', undefined]);
  expect(second?.headers['x-webhook-secret']).toBeUndefined();
  expect(receiver.logs()[0]).toMatchObject({ call_method: 'PhoneCall', call_mode: 'Voice' });
  await simulator.close();
});
