import { describe, expect, test } from 'vitest';
import { pushSchema } from '../../schemas/clouddialer/push.js';
import { aReceiver, ask, HOUR, listening, place, requireValid, type Served } from './fixtures.js';
import { magicNumbers } from './magic-numbers.js';

async function pushing(status?: (nth: number) => number, options = {}) {
  const served = await listening(options);
  const receiver = await aReceiver(status, served.simulator.clock);
  served.simulator.webhooks.setTargets([{ url: receiver.url }]);
  return { served, receiver, clock: served.simulator.clock };
}

const statusOf = async (served: Served, id: string) => (await ask(served, `/calls/${id}`)).body;

/** `agent DIALING, destination JOINED` */
const legsOf = ({ legs }: { legs: readonly { role: string; status: string }[] }) =>
  legs.map(({ role, status }) => `${role} ${status}`).join(', ');

/** What polling every second shows, each thing once. */
async function steps(served: Served, id: string, seconds: number): Promise<string[]> {
  const seen: string[] = [];
  for (let second = 0; second <= seconds; second += 1) {
    const body = await statusOf(served, id);
    const step = `${body.call_status} [${legsOf(body)}]${body.end_time === null ? '' : ' over'}`;
    if (step !== seen.at(-1)) seen.push(step);
    await served.simulator.clock.advance(1);
  }
  return seen;
}

describe('each outcome, step by step, and its result', () => {
  test.each([
    [
      'to_number',
      '9876555000',
      'ANSWER',
      71,
      [
        'INITIATED []',
        'INITIATED [agent DIALING]',
        'INITIATED [agent JOINED]',
        'INITIATED [agent JOINED, destination DIALING]',
        'ANSWER [agent JOINED, destination JOINED]',
        'ANSWER [agent JOINED, destination LEFT]',
        'ANSWER [agent LEFT, destination LEFT] over',
      ],
    ],
    [
      'to_number',
      '9876555001',
      'BUSY',
      7,
      [
        'INITIATED []',
        'INITIATED [agent DIALING]',
        'INITIATED [agent JOINED]',
        'INITIATED [agent JOINED, destination DIALING]',
        'BUSY [agent LEFT, destination FAILED] over',
      ],
    ],
    [
      'to_number',
      '9876555002',
      'NO_ANSWER',
      35,
      expect.arrayContaining(['NO_ANSWER [agent LEFT, destination FAILED] over']),
    ],
    ['to_number', '9876555003', 'FAILED', 7, expect.arrayContaining(['FAILED [agent LEFT, destination FAILED] over'])],
    [
      'to_number',
      '9876555004',
      'CANCELED',
      9,
      expect.arrayContaining(['CANCELED [agent LEFT, destination FAILED] over']),
    ],
    [
      'agent_number',
      '0100555002',
      'NO_ANSWER',
      31,
      ['INITIATED []', 'INITIATED [agent DIALING]', 'NO_ANSWER [agent FAILED] over'],
    ],
    [
      'agent_number',
      '0100555003',
      'FAILED',
      3,
      ['INITIATED []', 'INITIATED [agent DIALING]', 'FAILED [agent FAILED] over'],
    ],
    [
      'agent_number',
      '0100555004',
      'CANCELED',
      9,
      expect.arrayContaining(['CANCELED [agent LEFT, destination FAILED] over']),
    ],
  ])('%s %s: %s after %i s', async (field, number, outcome, seconds, expected) => {
    const { served, receiver } = await pushing();
    const agent = field === 'agent_number' ? { crm_username: undefined, agent_number: number } : {};
    const id = await place(served, { to_number: field === 'to_number' ? number : '9876555000', ...agent });
    expect(await steps(served, id, seconds + 3)).toEqual(expected);
    const body = await statusOf(served, id);
    expect([body.call_status, body.duration]).toEqual([outcome, seconds]);
    expect(receiver.bodies()).toHaveLength(1);
    const [push] = receiver.bodies();
    requireValid(pushSchema, push);
    const { call_id, uuid, duration, start_time, end_time, recording_url } = body;
    expect(push).toMatchObject({ call_id, uuid, status: outcome, duration, start_time, end_time, recording_url });
    expect((Date.parse(end_time) - Date.parse(start_time)) / 1000).toBe(seconds);
    expect(recording_url === null).toBe(outcome !== 'ANSWER');
  });
});

test('nobody rings longer than max_ring_time', async () => {
  const { served } = await pushing();
  for (const max_ring_time of [1, 5, 90]) {
    const id = await place(served, { to_number: '9876555002', max_ring_time });
    await served.simulator.clock.advance(200);
    const ring = Math.min(3, max_ring_time);
    // An agent who needs three seconds does not make it in one.
    const expected = max_ring_time < 3 ? 1 + ring : 1 + ring + 1 + max_ring_time;
    expect(await statusOf(served, id)).toMatchObject({ call_status: 'NO_ANSWER', duration: expected });
  }
});

test('duration grows while the call goes on, and ANSWER alone does not say that it is over', async () => {
  const { served, clock } = await pushing();
  const id = await place(served, { to_number: '9876555005' });
  await clock.advance(42);
  expect(await statusOf(served, id)).toMatchObject({ call_status: 'ANSWER', duration: 42, end_time: null });
  await clock.advance(2 * HOUR);
  const body = await statusOf(served, id);
  expect(body).toMatchObject({ call_status: 'ANSWER', duration: 42 + 2 * HOUR, end_time: null });
  expect((await ask(served, body.recording_url)).status).toBe(404);
  await clock.advance(HOUR);
  expect((await statusOf(served, id)).end_time).not.toBeNull();
  expect((await ask(served, body.recording_url)).status).toBe(200);
});

test('recording-late: 404 for ten minutes after the end', async () => {
  const { served, receiver, clock } = await pushing();
  await place(served, { to_number: '9876555006' });
  await clock.advance(71 + 599);
  const url = receiver.bodies()[0].recording_url;
  expect((await ask(served, url, { key: null })).status).toBe(404);
  await clock.advance(1);
  expect((await ask(served, url, { key: null })).status).toBe(200);
});

test('recording-never: a link that leads nowhere', async () => {
  const { served, receiver, clock } = await pushing();
  await place(served, { to_number: '9876555007' });
  await clock.advance(100 * HOUR);
  expect((await ask(served, receiver.bodies()[0].recording_url)).status).toBe(404);
});

test('push-lost: only asking tells the end, and a replay brings the result', async () => {
  const { served, receiver, clock } = await pushing();
  const id = await place(served, { to_number: '9876555008' });
  const from = clock.now();
  await clock.advance(HOUR);
  expect(receiver.received).toHaveLength(0);
  expect((await statusOf(served, id)).end_time).not.toBeNull();
  expect(served.simulator.webhooks.deliveries()).toMatchObject([{ subject: id, state: 'lost', attempts: [] }]);
  const body = { from, to: from + HOUR };
  expect((await ask(served, '/__linecheck/webhooks/replay', { body })).body).toEqual({ sent: 1 });
  expect(receiver.bodies()).toMatchObject([{ call_id: id, status: 'ANSWER' }]);
});

test('push-duplicated: the same result three times', async () => {
  const { served, receiver, clock } = await pushing();
  await place(served, { to_number: '9876555009' });
  await clock.advance(HOUR);
  expect(new Set(receiver.bodies().map((body) => JSON.stringify(body))).size).toBe(1);
  const first = receiver.received[0]?.at ?? 0;
  expect(receiver.received.map(({ at = 0 }) => Math.round(at - first))).toEqual([0, 5, 10]);
});

test('push-first: the result is there before the answer to POST /calls', async () => {
  const { served, receiver, clock } = await pushing();
  let isAnswered = false;
  const placing = place(served, { to_number: '9876555010' }).then((id) => {
    isAnswered = true;
    return id;
  });
  await expect.poll(() => served.simulator.account.count({ from: 0, to: Number.POSITIVE_INFINITY })).toBe(1);
  await clock.advance(3);
  expect([receiver.received.length, isAnswered]).toEqual([0, false]);
  await clock.advance(1);
  const id = await placing;
  expect(receiver.bodies()).toMatchObject([{ call_id: id, status: 'ANSWER', duration: 4 }]);
});

test('every magic number is told, with an example that the vendor takes', async () => {
  const { served } = await pushing();
  const { body } = await ask(served, '/__linecheck/info');
  expect(body.account.magicNumbers).toEqual(magicNumbers);
  expect(body.account.callerIds.length).toBeGreaterThan(0);
  expect(body.account.agents[0]).toMatchObject({ crm_username: 'agent.100', agent_number: '0100000001' });
  for (const { name, field, example, ending } of magicNumbers.filter((each) => each.name !== 'push-first')) {
    expect(example).toMatch(new RegExp(`^\\d{4}${ending}$`));
    const agent = field === 'agent_number' ? { crm_username: undefined } : {};
    const told = await ask(served, '/calls', {
      body: {
        from_number: body.account.callerIds[0],
        to_number: '9876543210',
        crm_username: 'agent.100',
        uuid: name,
        ...agent,
        [field]: example,
      },
    });
    expect([name, told.status]).toEqual([name, name === 'platform-refuses' ? 502 : 200]);
  }
});

test('other numbers draw their fate from the seed: the same for the same seed', async () => {
  const fates = async (seed: number): Promise<string[]> => {
    const { served, clock } = await pushing(undefined, { seed });
    const ids: string[] = [];
    for (let nth = 0; nth < 60; nth += 1) {
      ids.push(await place(served, { to_number: `98765${String(10_000 + nth)}`, uuid: `u${nth}` }));
    }
    await clock.advance(HOUR);
    const all = await Promise.all(ids.map((id) => statusOf(served, id)));
    return all.map(({ call_status, duration, end_time }) => `${call_status} ${duration} ${end_time}`);
  };
  const once = await fates(1);
  expect(await fates(1)).toEqual(once);
  expect(await fates(2)).not.toEqual(once);
  const words = new Set(once.map((fate) => fate.split(' ')[0]));
  expect(words).toEqual(new Set(['ANSWER', 'NO_ANSWER', 'BUSY', 'FAILED', 'CANCELED']));
});
