import { expect, test } from 'vitest';
import { createDraws } from '../../world/index.js';
import { blockAfter } from './block-after.js';
import { createLimiter } from './limiter.js';

const SCHEDULES = 100_000;
const REQUESTS = 14;

/**
 * The rule in other words, and with the times themselves in place of a state: who has made `requests` since a window began
 * is let in again so many seconds after the last of them; a window that was not used up ends by itself.
 */
function expected(times: readonly number[], { requests, windowSeconds, blockSeconds }: Rule): readonly string[] {
  let used: number[] = [];
  return times.map((time) => {
    const [first = time] = used;
    const opensAt = used.length === requests ? (used.at(-1) ?? 0) + blockSeconds : first + windowSeconds;
    if (time >= opensAt) used = [];
    if (used.length === requests) return `refused until ${opensAt}`;
    used.push(time);
    return 'allowed';
  });
}

interface Rule {
  readonly requests: number;
  readonly windowSeconds: number;
  readonly blockSeconds: number;
}

const draw = createDraws(60)('schedules');

/** Bursts, steady paces, and steps that end exactly where a window or a block does. */
function schedule(nth: number): { readonly rule: Rule; readonly times: readonly number[] } {
  const key = nth * 64;
  const requests = 1 + Math.floor(draw(key) * 5);
  const rule = { requests, windowSeconds: 60, blockSeconds: draw(key + 1) < 0.7 ? 60 : 20 };
  const pace = draw(key + 2) * 40;
  let time = 1_767_614_400 + (draw(key + 3) < 0.5 ? 0 : draw(key + 4));
  const times = Array.from({ length: REQUESTS }, (_, step) => {
    const luck = draw(key + 8 + step);
    const wait = luck < 0.35 ? 0 : luck < 0.55 ? [20, 40, 60][step % 3] : luck < 0.8 ? pace : Math.round(luck * 70);
    time += wait ?? 0;
    return time;
  });
  return { rule, times };
}

test(`agrees with an independent model on ${SCHEDULES.toLocaleString('en')} schedules`, () => {
  let allowed = 0;
  for (let nth = 0; nth < SCHEDULES; nth += 1) {
    const { rule, times } = schedule(nth);
    const limiter = createLimiter(blockAfter(rule));
    const said = times.map((time) => {
      const { remaining } = limiter.standing(time);
      const taken = limiter.take(time);
      if (taken.allowed !== remaining > 0) return `${remaining} left, and yet ${JSON.stringify(taken)}`;
      return taken.allowed ? 'allowed' : `refused until ${taken.retryAt}`;
    });
    const wanted = expected(times, rule);
    // Compared here: a hundred thousand assertions would take longer than the limiter.
    if (said.join() !== wanted.join()) expect({ nth, rule, times, said }).toEqual({ nth, rule, times, said: wanted });
    allowed += said.filter((each) => each === 'allowed').length;
  }
  // Both sides were met often.
  expect(allowed).toBeGreaterThan(SCHEDULES * 3);
  expect(allowed).toBeLessThan(SCHEDULES * (REQUESTS - 3));
});
