import { expect, test } from 'vitest';
import { createWorld, type WorldCall } from '../../world/index.js';
import { createCallDraws } from './call-draws.js';
import { rowOf } from './call-row.js';
import { typeOf } from './call-type.js';
import { batchOf, LONGEST_SYNC_OF_WORLD_SECONDS, LONGEST_SYNC_SECONDS, syncedAt } from './sync.js';

const world = createWorld({ seed: 3, calls: 20_000, now: 1_763_737_200 });
const draws = createCallDraws(world);
const calls: readonly WorldCall[] = Array.from({ length: 20_000 }, (_, index) => world.callAt(index));

test('calls arrive after their end, most of them within a minute and none later than is counted on', () => {
  const waits = calls.map((call) => syncedAt(call, draws) - call.endedAt);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
  expect(waits.filter((wait) => wait <= 60).length / waits.length).toBeGreaterThan(0.85);
  const longest = Math.max(...calls.map((call) => syncedAt(call, draws) - call.startedAt));
  expect(longest).toBeLessThanOrEqual(LONGEST_SYNC_OF_WORLD_SECONDS);
  expect(LONGEST_SYNC_OF_WORLD_SECONDS).toBeLessThan(LONGEST_SYNC_SECONDS);
});

test('calls of one offline telephone arrive in the same second, when it is back', () => {
  const batches = new Map<string, Set<number>>();
  for (const call of calls) {
    const batch = batchOf(call, draws);
    if (batch === undefined) continue;
    const key = `${call.operator} ${batch.from}`;
    batches.set(key, (batches.get(key) ?? new Set()).add(syncedAt(call, draws)));
    expect(call.startedAt >= batch.from && call.endedAt <= batch.to).toBe(true);
  }
  expect(batches.size).toBeGreaterThan(50);
  for (const times of batches.values()) expect(times.size).toBe(1);
});

test('a call that somebody made happen arrives five seconds after its end', () => {
  const [call] = calls;
  if (call === undefined) throw new Error('there is no call');
  expect(syncedAt({ ...call, index: 0.5 }, draws)).toBe(call.endedAt + 5);
});

test.each([
  ['incoming', 'answered', 0],
  ['incoming', 'missed', 2],
  ['incoming', 'voicemail', 2],
  ['incoming', 'canceled', 2],
  ['incoming', 'failed', 2],
  ['incoming', 'busy', 3],
  ['outgoing', 'answered', 1],
  ['outgoing', 'missed', 1],
  ['outgoing', 'busy', 1],
] as const)('an %s call that is %s has type %i', (direction, disposition, type) => {
  expect(typeOf({ direction, disposition })).toBe(type);
});

test('only incoming and outgoing calls have a duration, which is that of the talk', () => {
  for (const call of calls.slice(0, 2_000)) {
    const { type, duration } = rowOf(call, draws);
    expect(duration).toBe(type < 2 ? call.talkSeconds : 0);
  }
});
