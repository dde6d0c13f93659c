import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aWorld, firstCalls, NOW, seeds, someIndex, someOptions } from './fixtures.js';
import type { WorldOptions } from './types.js';
import { createWorld } from './world.js';

test('the same options give the same bytes, whatever was asked before', () => {
  fc.assert(
    fc.property(someOptions, fc.array(fc.nat({ max: 3_000 }), { maxLength: 20 }), (options, order) => {
      const one = createWorld(options);
      const other = createWorld({ ...options });
      for (const index of order) other.callAt(index);
      const asked = new Map(order.toReversed().map((index) => [index, JSON.stringify(one.callAt(index))]));
      for (const index of order) expect(JSON.stringify(other.callAt(index))).toBe(asked.get(index));
      expect(JSON.stringify([other.operators, other.lines])).toBe(JSON.stringify([one.operators, one.lines]));
    }),
  );
});

test('another seed gives another world', () => {
  fc.assert(
    fc.property(seeds, seeds, (one, other) => {
      fc.pre(one !== other);
      const bytes = [one, other].map((seed) => JSON.stringify(firstCalls(aWorld({ seed }), 20)));
      expect(bytes[0]).not.toBe(bytes[1]);
    }),
  );
});

test('between gives the calls that a filter over all gives', () => {
  const world = aWorld({ calls: 400, days: 10 });
  const all = firstCalls(world, 600);
  const last = all.at(-1)?.startedAt ?? 0;
  const times = fc.integer({ min: NOW - 11 * 86_400, max: last });
  const starts = fc.constantFrom(...all.map(({ startedAt }) => startedAt));
  fc.assert(
    fc.property(fc.oneof(times, starts), fc.oneof(times, starts), (from, to) => {
      const expected = all.filter(({ startedAt }) => startedAt >= from && startedAt < to);
      expect([...world.between(from, to)]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('between includes its first second and leaves out its last', () => {
  const world = aWorld();
  const start = world.startAt(500);
  const inside = [...world.between(start, start + 1)].map(({ index }) => index);
  expect(inside).toContain(500);
  expect([...world.between(start - 1, start)].map(({ index }) => index)).not.toContain(500);
  expect([...world.between(start, start)]).toEqual([]);
});

test('startAt agrees with the whole call', () => {
  fc.assert(
    fc.property(
      someOptions.chain((options) => someIndex(options.calls).map((index) => [options, index] as const)),
      ([options, index]) => {
        const world = createWorld(options);
        const call = world.callAt(index);
        expect(call.index).toBe(index);
        expect(call.startedAt).toBe(world.startAt(index));
      },
    ),
  );
});

test('an empty account has no call and never gets one', () => {
  const world = aWorld({ calls: 0 });
  expect([...world.between(0, Number.POSITIVE_INFINITY)]).toEqual([]);
  expect(world.indexAt(NOW)).toBe(0);
  expect(world.startAt(0)).toBe(Number.POSITIVE_INFINITY);
  expect(() => world.callAt(0)).toThrow(/the account is empty/);
  expect(world.operators).toHaveLength(12);
});

test('ten million calls are an account like any other', () => {
  const world = aWorld({ calls: 10_000_000 });
  const deep = world.callAt(9_876_543);
  expect([...world.between(deep.startedAt, deep.startedAt + 1)]).toContainEqual(deep);
  expect(world.callAt(9_999_999).startedAt).toBeLessThan(NOW);
  expect(world.callAt(10_000_000).startedAt).toBeGreaterThanOrEqual(NOW);
});

test.each(['incoming', 'outgoing'] as const)('an account of %s calls has no others', (only) => {
  expect(new Set(firstCalls(aWorld({ only }), 1_200).map(({ direction }) => direction))).toEqual(new Set([only]));
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('there is no call %d', (index) => {
  const world = aWorld();
  expect(() => world.callAt(index)).toThrow(RangeError);
  expect(() => world.startAt(index)).toThrow(RangeError);
});

test.each([-1, 1.5, 800])('there is no client %d', (index) => {
  expect(() => aWorld().clientAt(index)).toThrow(RangeError);
});

test('no call starts at a time that is no number', () => {
  expect(() => aWorld().indexAt(Number.NaN)).toThrow(RangeError);
});

test.each<[Partial<WorldOptions>, RegExp]>([
  [{ seed: 0.5 }, /^seed must be/],
  [{ calls: -1 }, /^calls must be/],
  [{ calls: 1.5 }, /^calls must be/],
  [{ now: NOW * 1_000 }, /^now must be/],
  [{ now: NOW + 0.25 }, /^now must be/],
  [{ days: 0 }, /^days must be/],
  [{ days: Number.NaN }, /^days must be/],
  [{ operators: 0 }, /^operators must be/],
  [{ clients: 1e6 }, /^clients must be/],
])('options %j are refused by name', (options, message) => {
  expect(() => aWorld(options)).toThrow(message);
});

test('the options come back with the defaults filled in', () => {
  expect(aWorld().options).toEqual({ seed: 1, calls: 1_000, now: NOW, days: 30, operators: 12, clients: 800 });
  expect(aWorld({ only: 'incoming' }).options.only).toBe('incoming');
});
