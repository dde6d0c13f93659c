import fc from 'fast-check';
import type { World, WorldCall, WorldOptions } from './types.js';
import { createWorld } from './world.js';

/** 2025-11-21 21:20:00 UTC, a Friday evening. */
export const NOW = 1_763_760_000;

export function aWorld(options: Partial<WorldOptions> = {}): World {
  return createWorld({ seed: 1, calls: 1_000, now: NOW, ...options });
}

export function firstCalls(world: World, count: number): WorldCall[] {
  return Array.from({ length: count }, (_, index) => world.callAt(index));
}

export const seeds: fc.Arbitrary<number> = fc.maxSafeInteger();

/** Worlds of all sizes: from one call to millions, from a minute of history to a year, from one operator to many. */
export const someOptions: fc.Arbitrary<WorldOptions> = fc
  .record({
    seed: seeds,
    calls: fc.oneof(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 1, max: 1e8 }),
    ),
    now: fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }),
    days: fc.oneof(fc.constantFrom(1 / 1_440, 1 / 24, 1, 7, 30, 365), fc.double({ min: 0.001, max: 400, noNaN: true })),
    operators: fc.integer({ min: 1, max: 40 }),
    clients: fc.integer({ min: 1, max: 2_000 }),
    direction: fc.constantFrom('incoming' as const, 'outgoing' as const, undefined),
  })
  .map(({ direction, ...rest }) => (direction === undefined ? rest : { ...rest, only: direction }));

/** An index that matters: near the beginning, near `now`, or anywhere. */
export function someIndex(calls: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: 500 }),
    fc.integer({ min: Math.max(0, calls - 300), max: calls + 300 }),
    fc.integer({ min: 0, max: calls * 3 }),
  );
}
