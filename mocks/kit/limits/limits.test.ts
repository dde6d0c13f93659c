import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockAfter } from './block-after.js';
import { fixedWindow } from './fixed-window.js';
import { createLimiter, type LimitRule } from './limiter.js';
import { minimumSpacing } from './minimum-spacing.js';
import { tokenBucket } from './token-bucket.js';

/** Whether each of a number of requests is allowed, worked out from their times alone, slowly. */
type Model = (times: readonly number[]) => readonly boolean[];

/** Looks back at every request that was allowed, instead of keeping a count. */
const blockAfterModel = (requests: number, window: number, block: number): Model => {
  return (times) => {
    const allowed: boolean[] = [];
    let burst: number[] = [];
    for (const time of times) {
      const first = burst[0];
      const last = burst[requests - 1];
      if (last !== undefined ? time >= last + block : first !== undefined && time >= first + window) burst = [];
      const isAllowed = burst.length < requests;
      if (isAllowed) burst.push(time);
      allowed.push(isAllowed);
    }
    return allowed;
  };
};

const spacingModel =
  (seconds: number): Model =>
  (times) => {
    const good: number[] = [];
    return times.map((time) => {
      const isAllowed = good.every((before) => time - before >= seconds);
      if (isAllowed) good.push(time);
      return isAllowed;
    });
  };

const fixedWindowModel =
  (requests: number, window: number): Model =>
  (times) =>
    times.map((time, at) => {
      const index = Math.floor(time / window);
      return times.slice(0, at).filter((before) => Math.floor(before / window) === index).length < requests;
    });

/** A real bucket, filled tick by tick. Times and the seconds for a token are whole. */
const bucketModel =
  (capacity: number, secondsPerToken: number): Model =>
  (times) => {
    let level = capacity * secondsPerToken;
    let clock = times[0] ?? 0;
    return times.map((time) => {
      for (; clock < time; clock += 1) level = Math.min(capacity * secondsPerToken, level + 1);
      if (level < secondsPerToken) return false;
      level -= secondsPerToken;
      return true;
    });
  };

const pairs: readonly (readonly [string, LimitRule<never>, Model])[] = [
  ['block-after', blockAfter({ requests: 3, windowSeconds: 60, blockSeconds: 60 }), blockAfterModel(3, 60, 60)],
  [
    'block-after, blocking briefly',
    blockAfter({ requests: 5, windowSeconds: 60, blockSeconds: 7 }),
    blockAfterModel(5, 60, 7),
  ],
  ['block-after, of one', blockAfter({ requests: 1, windowSeconds: 9, blockSeconds: 4 }), blockAfterModel(1, 9, 4)],
  ['minimum-spacing', minimumSpacing({ seconds: 2 }), spacingModel(2)],
  ['fixed-window', fixedWindow({ requests: 4, windowSeconds: 60 }), fixedWindowModel(4, 60)],
  ['token-bucket', tokenBucket({ capacity: 4, tokensPerSecond: 1 / 8 }), bucketModel(4, 8)],
  ['token-bucket, of one', tokenBucket({ capacity: 1, tokensPerSecond: 1 / 2 }), bucketModel(1, 2)],
] as unknown as readonly (readonly [string, LimitRule<never>, Model])[];

/** Rising times from 1,000,000 on, in bursts and with rests. */
const times = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 60 })
  .map((gaps) => {
    let time = 1_000_000;
    return gaps.map((gap) => {
      time += gap;
      return time;
    });
  });

describe.each(pairs)('%s', (_name, rule, model) => {
  test('allows what the model allows', () => {
    fc.assert(
      fc.property(times, (all) => {
        const limiter = createLimiter(rule);
        expect(all.map((time) => limiter.take(time).allowed)).toEqual(model(all));
      }),
    );
  });

  test('a refused request is allowed at retryAt, not before, and changes nothing', () => {
    fc.assert(
      fc.property(times, (all) => {
        const limiter = createLimiter(rule);
        for (const time of all) {
          const taken = limiter.take(time);
          if (taken.allowed) continue;
          const saved = limiter.save();
          expect(taken.retryAt).toBeGreaterThan(time);
          expect(limiter.take((time + taken.retryAt) / 2).allowed).toBe(false);
          expect(limiter.save()).toEqual(saved);
          expect(limiter.take(taken.retryAt).allowed).toBe(true);
          limiter.load(saved);
        }
      }),
    );
  });

  test('says truly how many are left', () => {
    fc.assert(
      fc.property(times, (all) => {
        const limiter = createLimiter(rule);
        for (const time of all) {
          limiter.take(time);
          const saved = limiter.save();
          const { remaining, limit, resetAt } = limiter.standing(time);
          for (let left = remaining; left > 0; left -= 1) expect(limiter.take(time).allowed).toBe(true);
          expect(limiter.take(time).allowed).toBe(false);
          limiter.load(saved);
          expect(resetAt).toBeGreaterThanOrEqual(time);
          expect(limiter.standing(resetAt)).toMatchObject({ remaining: limit });
        }
      }),
    );
  });

  test('when used up refuses at once, and after a reset allows', () => {
    const limiter = createLimiter(rule);
    limiter.exhaust(1_000_000);
    expect(limiter.take(1_000_000)).toMatchObject({ allowed: false, byOthers: true });
    expect(limiter.standing(1_000_000).remaining).toBe(0);
    limiter.reset();
    expect(limiter.take(1_000_000).allowed).toBe(true);
  });
});

test('the sixtieth request of a minute blocks until a minute after itself', () => {
  const limiter = createLimiter(blockAfter({ requests: 60, windowSeconds: 60, blockSeconds: 60 }));
  for (let second = 0; second < 60; second += 1) expect(limiter.take(second / 2).allowed).toBe(true);
  expect(limiter.take(30)).toEqual({ allowed: false, retryAt: 89.5, byOthers: false });
  expect(limiter.take(89)).toEqual({ allowed: false, retryAt: 89.5, byOthers: false });
  expect(limiter.take(89.5).allowed).toBe(true);
});
