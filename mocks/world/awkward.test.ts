import { expect, test } from 'vitest';
import { aWorld, firstCalls, NOW } from './fixtures.js';
import { isOpenAt } from './profile.js';
import type { World, WorldCall } from './types.js';

interface Row {
  readonly call: WorldCall;
  readonly world: World;
}

const cases: readonly (readonly [name: string, least: number, is: (row: Row) => boolean])[] = [
  [
    'share a second with the call before',
    15,
    ({ call, world }) => call.index > 0 && world.startAt(call.index - 1) === call.startedAt,
  ],
  ['start on midnight UTC', 5, ({ call }) => call.startedAt % 86_400 === 0],
  ['start on another full hour', 8, ({ call }) => call.startedAt % 3_600 === 0 && call.startedAt % 86_400 !== 0],
  ['are handed on once', 10, ({ call }) => call.legs.length === 2],
  ['are handed on twice', 8, ({ call }) => call.legs.length === 3],
  ['are answered for zero seconds', 5, ({ call }) => call.disposition === 'answered' && call.talkSeconds === 0],
  ['take more than two hours', 5, ({ call }) => call.talkSeconds > 7_200],
  ['leave a voicemail', 10, ({ call }) => call.disposition === 'voicemail' && call.voicemailSeconds > 0],
  ['come after hours', 30, ({ call }) => !isOpenAt(call.startedAt)],
  ['hide the number', 10, ({ call }) => call.client === undefined],
  [
    'come from a client without a name',
    50,
    ({ call, world }) => call.client !== undefined && world.clientAt(call.client).name === undefined,
  ],
  [
    'come from a client with a name beyond ASCII',
    30,
    ({ call, world }) => call.client !== undefined && /[^ -~]/.test(world.clientAt(call.client).name ?? ''),
  ],
  [
    'are taken by an operator with a name beyond ASCII',
    30,
    ({ call, world }) => /[^ -~]/.test(world.operators[call.operator]?.name ?? ''),
  ],
  ['are taken by an operator who has left', 5, ({ call, world }) => world.operators[call.operator]?.active === false],
  ['are missed', 30, ({ call }) => call.disposition === 'missed'],
  ['are busy', 5, ({ call }) => call.disposition === 'busy'],
  ['fail', 5, ({ call }) => call.disposition === 'failed'],
  ['are canceled', 5, ({ call }) => call.disposition === 'canceled'],
  [
    'talk at now',
    1,
    ({ call }) => call.answeredAt !== undefined && call.answeredAt <= NOW && call.endedAt >= NOW + 180,
  ],
  ['ring at now', 1, ({ call }) => call.answeredAt !== undefined && call.startedAt < NOW && call.answeredAt > NOW],
];

test.each(cases)('of a thousand calls, some %s (at least %d), whatever the seed', (_, least, is) => {
  for (const seed of [1, 2, 3, 40_961, -7]) {
    const world = aWorld({ seed });
    const met = firstCalls(world, 1_000).filter((call) => is({ call, world }));
    expect(met.length, `seed ${seed}`).toBeGreaterThanOrEqual(least);
  }
});

test('the first call starts exactly where the history does', () => {
  expect(aWorld().startAt(0)).toBe(NOW - 30 * 86_400);
});

test('zero-second answers stay rare: one in a hundred would look like a defect', () => {
  const zero = firstCalls(aWorld(), 1_000).filter((call) => call.answeredAt !== undefined && call.talkSeconds === 0);
  expect(zero.length).toBeLessThan(10);
});

test.each([1, 2, 3, 10, 10_000_000])('an account of %d calls has one that runs at now', (calls) => {
  const world = aWorld({ calls });
  const running = world.callAt(Math.max(0, calls - 2));
  expect(running.startedAt).toBeLessThan(NOW);
  expect(running.endedAt).toBeGreaterThan(NOW);
});
