import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVirtualTimers, delayOf } from './virtual-timers.js';

const NOW = 1_765_000_000_000;

/** Moves the clock from one thing due to the next, as the conductor does. @returns what ran, with its time */
function live(
  plan: (timers: ReturnType<typeof createVirtualTimers>, ran: (name: string) => void) => void,
  until = 1e6,
) {
  let now = NOW;
  const log: [name: string, after: number][] = [];
  const timers = createVirtualTimers(() => now);
  plan(timers, (name) => log.push([name, now - NOW]));
  for (let due = timers.nextDue(); due !== undefined && due <= NOW + until; due = timers.nextDue()) {
    now = Math.max(now, due);
    for (let run = timers.takeDue(); run !== undefined; run = timers.takeDue()) run();
  }
  return { log, timers };
}

test('timers run in the order of their time, those of one moment as they were made, each exactly then', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 60 }), (delays) => {
      const { log } = live((timers, ran) => {
        for (const [index, delay] of delays.entries()) timers.plan(delay, () => ran(String(index)));
      });
      const expected = delays.map((delay, index) => [String(index), delay] as const).toSorted(([, a], [, b]) => a - b);
      expect(log).toEqual(expected);
    }),
  );
});

test('whatever is called off never runs, also when it is called off at the moment that it is due', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ delay: fc.integer({ min: 1, max: 30 }), cancelAt: fc.integer({ min: 1, max: 30 }) })),
      (plans) => {
        const { log, timers } = live((all, ran) => {
          const made = plans.map(({ delay }, index) => all.plan(delay, () => ran(String(index))));
          for (const [index, { cancelAt }] of plans.entries()) all.plan(cancelAt, () => made[index]?.cancel());
        });
        const survivors = plans.flatMap(({ delay, cancelAt }, index) => (delay <= cancelAt ? [String(index)] : []));
        expect(new Set(log.map(([name]) => name))).toEqual(new Set(survivors));
        expect(timers.holding).toBe(0);
      },
    ),
  );
});

test('a timer made by a timer runs after its own delay, not at once', () => {
  const { log } = live((timers, ran) => {
    timers.plan(10, () => {
      ran('first');
      timers.plan(1, () => ran('its own'));
    });
    timers.plan(10, () => ran('second'));
  });
  expect(log).toEqual([
    ['first', 10],
    ['second', 10],
    ['its own', 11],
  ]);
});

test('a timer that is set again runs at the later time only', () => {
  const { log } = live((timers, ran) => {
    const timer = timers.plan(10, () => ran('once'));
    timers.plan(4, () => timer.again(10));
  });
  expect(log).toEqual([['once', 14]]);
});

test('only timers that hold keep a process alive, while they are planned', () => {
  const timers = createVirtualTimers(() => NOW);
  const timer = timers.plan(10, () => {});
  expect(timers.holding).toBe(1);
  timer.hold(false);
  timer.hold(false);
  expect(timers.holding).toBe(0);
  timer.hold(true);
  timer.cancel();
  timer.cancel();
  expect(timers.holding).toBe(0);
});

test.each([
  [10, 10],
  [10.9, 10],
  ['20', 20],
  [0, 1],
  [-5, 1],
  [undefined, 1],
  [Number.NaN, 1],
  [2 ** 31, 1],
  [2 ** 31 - 1, 2 ** 31 - 1],
])('a delay of %s is one of %s ms', (given, delay) => {
  expect(delayOf(given)).toBe(delay);
});
