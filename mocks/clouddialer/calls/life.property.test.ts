import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallStatus } from '../../../schemas/clouddialer/call-status.js';
import { createCloudDialer } from '../create-clouddialer.js';
import { aCall, aReceiver, ask, NOON, type Served } from '../fixtures.js';
import { magicNumbers } from '../magic-numbers.js';
import { scenarios } from '../scenarios/index.js';

const endings = magicNumbers.map(({ ending }) => ending).filter((ending) => ending !== '555010');
const turns = scenarios.map(({ name }) => name).filter((name) => !/push|key-rotated|repeated-uuid/.test(name));

const operation = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('place' as const),
      to: fc.oneof(
        fc.constantFrom(...endings).map((ending) => `9876${ending}`),
        fc.stringMatching(/^[6-9]\d{9}$/),
      ),
      ring: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ what: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 90 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('poll' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('add' as const),
      which: fc.nat(),
      to: fc.oneof(
        fc.constantFrom(...endings).map((ending) => `9876${ending}`),
        fc.stringMatching(/^[6-9]\d{9}$/),
      ),
      ring: fc.integer({ min: 1, max: 60 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('turn' as const), name: fc.constantFrom(...turns), on: fc.boolean() }),
  },
);

/** Which states may follow which, and which ones are the last. */
const next: Readonly<Record<string, readonly string[]>> = {
  INITIATED: ['INITIATED', 'ANSWER', 'NO_ANSWER', 'BUSY', 'FAILED', 'CANCELED'],
  ANSWER: ['ANSWER'],
  NO_ANSWER: ['NO_ANSWER'],
  BUSY: ['BUSY'],
  FAILED: ['FAILED'],
  CANCELED: ['CANCELED'],
};
const nextLeg: Readonly<Record<string, readonly string[]>> = {
  DIALING: ['DIALING', 'JOINED', 'LEFT', 'FAILED'],
  JOINED: ['JOINED', 'LEFT'],
  LEFT: ['LEFT'],
  FAILED: ['FAILED'],
};

function requireStep(before: CallStatus | undefined, after: CallStatus): void {
  const { call_status, end_time, legs, duration, recording_url } = after;
  const [agent, destination, ...others] = legs;
  // One moment alone: the order of the legs, and what a state means.
  expect(legs.map(({ role }) => role)).toEqual(
    ['agent', 'destination', ...others.map(() => 'participant')].slice(0, legs.length),
  );
  if (destination !== undefined) expect(['JOINED', 'LEFT']).toContain(agent?.status);
  if (call_status === 'INITIATED') expect(end_time).toBeNull();
  if (call_status !== 'INITIATED' && call_status !== 'ANSWER') expect(end_time).not.toBeNull();
  if (call_status === 'ANSWER') expect(['JOINED', 'LEFT']).toContain(destination?.status);
  if (end_time !== null) expect(legs.filter(({ status }) => !['LEFT', 'FAILED'].includes(status))).toEqual([]);
  if (recording_url !== null) expect(call_status).toBe('ANSWER');
  if (before === undefined) return;
  // From one moment to a later one.
  expect(next[before.call_status]).toContain(call_status);
  expect(duration).toBeGreaterThanOrEqual(before.duration);
  if (before.end_time !== null) expect(after).toEqual(before);
  for (const [nth, leg] of before.legs.entries()) {
    expect([legs[nth]?.role, legs[nth]?.number]).toEqual([leg.role, leg.number]);
    expect(nextLeg[leg.status]).toContain(legs[nth]?.status);
  }
}

test('in any order of operations no call takes an illegal step, every call ends, and each pushes once', async () => {
  const receiver = await aReceiver();
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.array(operation, { minLength: 3, maxLength: 25 }), async (seed, operations) => {
      const simulator = createCloudDialer({ seed, calls: 0, now: NOON, paused: true, webhooks: [receiver.url] });
      const served: Served = { simulator };
      const seen = new Map<string, CallStatus | undefined>();
      const already = receiver.received.length;

      async function poll(): Promise<void> {
        for (const [id, before] of seen) {
          const { body } = await ask(served, `/calls/${id}`);
          requireStep(before, body);
          seen.set(id, body);
        }
      }

      try {
        for (const each of operations) {
          switch (each.what) {
            case 'place': {
              const given = aCall({ to_number: each.to, max_ring_time: each.ring, uuid: `u${seen.size}` });
              const { status, body } = await ask(served, '/calls', { body: given });
              expect(status).toBe(each.to.endsWith('555011') ? 502 : 200);
              if (status === 200) seen.set(body.call_id, undefined);
              break;
            }
            case 'wait':
              await simulator.clock.advance(each.seconds);
              break;
            case 'poll':
              await poll();
              break;
            case 'add': {
              const id = [...seen.keys()][each.which % Math.max(1, seen.size)];
              if (id === undefined) break;
              const { body: is } = await ask(served, `/calls/${id}`);
              const given = { number: each.to, max_ring_time: each.ring };
              const { status, body } = await ask(served, `/calls/${id}/legs`, { body: given });
              expect(status).toBe(is.call_status === 'ANSWER' && is.end_time === null ? 200 : 400);
              if (status === 200) {
                const after = (await ask(served, `/calls/${id}`)).body;
                expect({ ...after, legs: after.legs.slice(0, is.legs.length) }).toEqual(is);
                expect(body.leg_id).toBeGreaterThan(is.legs.length);
              }
              break;
            }
            case 'turn':
              if (each.on) simulator.scenarios.start(each.name);
              else simulator.scenarios.stop(each.name);
          }
        }
        await poll();
        await simulator.clock.advance(6 * 3_600);
        await poll();
        for (const body of seen.values()) expect(body?.end_time).toEqual(expect.any(String));
        const lost = simulator.webhooks.deliveries().filter(({ state }) => state === 'lost');
        const pushed = receiver.bodies().slice(already);
        const ids = new Set(pushed.map(({ call_id }) => call_id));
        expect(new Set([...ids, ...lost.map(({ subject }) => subject)])).toEqual(new Set(seen.keys()));
        // One result for each call, however often it is sent.
        const logical = new Set(pushed.map((body) => JSON.stringify(body)));
        expect(logical.size).toBe(ids.size);
        for (const { call_id, status, duration, end_time } of pushed) {
          expect(seen.get(call_id)).toMatchObject({ call_status: status, duration, end_time });
        }
      } finally {
        await simulator.close();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('calls of agents take no illegal step either', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const simulator = createCloudDialer({ seed, calls: 3_000, now: NOON, paused: true, traffic: true });
      const window = { from: NOON - 7_200, to: NOON + 1_800 };
      await simulator.clock.advance(600);
      const { may, mustNot } = simulator.truth(window);
      const ids = [...may, ...mustNot].map(({ id }) => id);
      const seen = new Map<string, CallStatus>();
      for (let turn = 0; turn < 30; turn += 1) {
        for (const id of ids) {
          const { body } = await ask({ simulator }, `/calls/${id}`);
          requireStep(seen.get(id), body);
          seen.set(id, body);
        }
        await simulator.clock.advance(7);
      }
      await simulator.close();
    }),
    { numRuns: 8 },
  );
}, 60_000);
