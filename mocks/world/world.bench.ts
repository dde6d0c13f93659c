import { bench, describe } from 'vitest';
import { NOW } from './fixtures.js';
import { createWorld } from './world.js';

/** 2025-11-19 10:00 UTC. Calls of one and the same morning: at night they are shorter, and so quicker to make. */
const WEDNESDAY = 1_763_546_400;
const CALLS = 20;

describe('twenty calls of a morning, fifty times', () => {
  for (const [name, calls] of [
    ['in an account of a thousand', 1e3],
    ['in an account of ten million', 1e7],
  ] as const) {
    const world = createWorld({ seed: 1, calls, now: NOW });
    const from = world.indexAt(WEDNESDAY);
    bench(`${name}, from index ${from}`, () => {
      for (let made = 0; made < 50 * CALLS; made += 1) world.callAt(from + (made % CALLS));
    });
  }
});

describe('a window of an hour', () => {
  for (const calls of [1e3, 1e7]) {
    const world = createWorld({ seed: 1, calls, now: NOW });
    bench(`found in an account of ${calls} calls`, () => {
      world.indexAt(NOW - 86_400);
      world.indexAt(NOW - 86_400 + 3_600);
    });
  }
});

describe('an account', () => {
  for (const calls of [1e3, 1e7]) {
    bench(`of ${calls} calls, made`, () => {
      createWorld({ seed: 1, calls, now: NOW });
    });
  }
});
