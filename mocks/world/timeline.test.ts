import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aWorld, NOW, someIndex, someOptions } from './fixtures.js';
import { isOpenAt } from './profile.js';
import { createWorld } from './world.js';

const anywhere = someOptions.chain((options) =>
  fc.record({ options: fc.constant(options), index: someIndex(options.calls) }),
);

test('starts are whole seconds and never fall as the index rises', () => {
  fc.assert(
    fc.property(anywhere, ({ options, index }) => {
      const world = createWorld(options);
      let before = world.startAt(index);
      for (let at = index + 1; at < index + 100; at += 1) {
        const start = world.startAt(at);
        expect(Number.isSafeInteger(start)).toBe(true);
        expect(start).toBeGreaterThanOrEqual(before);
        before = start;
      }
    }),
  );
});

test('exactly `calls` calls start in the history, none before it', () => {
  fc.assert(
    fc.property(someOptions, (options) => {
      const { startAt, indexAt } = createWorld(options);
      const { calls, now, days = 30 } = options;
      expect(startAt(0)).toBeGreaterThanOrEqual(now - Math.round(days * 86_400));
      expect(startAt(calls - 1)).toBeLessThan(now);
      expect(startAt(calls)).toBeGreaterThanOrEqual(now);
      expect(indexAt(now)).toBe(calls);
    }),
  );
});

test('indexAt finds the first call at or after a time, and the one before it lies before', () => {
  fc.assert(
    fc.property(anywhere, fc.constantFrom(-86_400, -1, 0, 0.5, 1, 60), ({ options, index }, off) => {
      const { startAt, indexAt } = createWorld(options);
      const time = startAt(index) + off;
      const found = indexAt(time);
      expect(startAt(found)).toBeGreaterThanOrEqual(time);
      if (found > 0) expect(startAt(found - 1)).toBeLessThan(time);
    }),
    { numRuns: 500 },
  );
});

test('indexAt finds what a walk over the whole history finds', () => {
  const { startAt, indexAt } = aWorld({ calls: 300, days: 2 });
  for (let time = NOW - 2 * 86_400 - 5; time < NOW + 3_600; time += 37) {
    let walked = 0;
    while (startAt(walked) < time) walked += 1;
    expect(indexAt(time)).toBe(walked);
  }
});

test.each([
  ['the beginning of time', Number.NEGATIVE_INFINITY, 0],
  ['a time in milliseconds', NOW * 1_000, Number.MAX_SAFE_INTEGER],
  ['the end of time', Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER],
])('indexAt of %s is a number', (_, time, expected) => {
  expect(aWorld().indexAt(time)).toBe(expected);
});

test('starts do not fall in the farthest future either', () => {
  fc.assert(
    fc.property(someOptions, fc.maxSafeNat(), fc.nat({ max: 1e12 }), (options, index, more) => {
      const { startAt } = createWorld(options);
      expect(startAt(Math.min(Number.MAX_SAFE_INTEGER, index + more))).toBeGreaterThanOrEqual(startAt(index));
    }),
  );
});

test('most calls start in office hours, some at night and at weekends', () => {
  const { startAt } = aWorld({ calls: 10_000 });
  const open = Array.from({ length: 10_000 }, (_, index) => startAt(index)).filter(isOpenAt).length;
  expect(open).toBeGreaterThan(8_500);
  expect(open).toBeLessThan(9_700);
});

test('calls go on after the history at its rate, even if it was one Sunday', () => {
  const sunday = Date.parse('2025-11-23T23:00:00Z') / 1_000;
  for (const [now, days] of [
    [NOW, 30],
    [sunday, 0.9],
  ] as const) {
    const { indexAt } = aWorld({ calls: 1_000, now, days });
    const perDay = (indexAt(now + 28 * 86_400) - 1_000) / 28;
    expect(perDay / (1_000 / days)).toBeCloseTo(1, 1);
  }
});
