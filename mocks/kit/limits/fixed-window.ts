import type { LimitRule } from './limiter.js';

export interface FixedWindowOptions {
  readonly requests: number;
  /** Windows begin at whole multiples of this, such as each full minute. */
  readonly windowSeconds: number;
}

export interface FixedWindowState {
  /** Which window, counted from 1970. */
  readonly window: number;
  readonly count: number;
}

/** So many requests in each window of the wall clock. */
export function fixedWindow({ requests, windowSeconds }: FixedWindowOptions): LimitRule<FixedWindowState> {
  const windowOf = (now: number): number => Math.floor(now / windowSeconds);
  const countAt = (state: FixedWindowState, window: number): number => (state.window === window ? state.count : 0);
  return {
    fresh: { window: Number.NEGATIVE_INFINITY, count: 0 },
    take(state, now) {
      const window = windowOf(now);
      const count = countAt(state, window);
      if (count >= requests) return { state, retryAt: (window + 1) * windowSeconds };
      return { state: { window, count: count + 1 } };
    },
    standing(state, now) {
      const window = windowOf(now);
      const count = countAt(state, window);
      const resetAt = count === 0 ? now : (window + 1) * windowSeconds;
      return { limit: requests, remaining: Math.max(0, requests - count), resetAt };
    },
    exhausted: (now) => ({ window: windowOf(now), count: requests }),
  };
}
