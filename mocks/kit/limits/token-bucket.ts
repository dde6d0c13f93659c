import type { LimitRule } from './limiter.js';

export interface TokenBucketOptions {
  /** Tokens that a full bucket holds: the longest burst. */
  readonly capacity: number;
  readonly tokensPerSecond: number;
}

export interface TokenBucketState {
  /** When the bucket will be full again. */
  readonly fullAt: number;
}

/**
 * Each request takes a token; they come back at a steady rate. Kept as the time at which the bucket will be full (the
 * "generic cell rate algorithm"), so that a request at `retryAt` is allowed exactly, whatever fractions round to.
 */
export function tokenBucket({ capacity, tokensPerSecond }: TokenBucketOptions): LimitRule<TokenBucketState> {
  const secondsPerToken = 1 / tokensPerSecond;
  const slack = (capacity - 1) * secondsPerToken;
  return {
    fresh: { fullAt: Number.NEGATIVE_INFINITY },
    take(state, now) {
      const retryAt = state.fullAt - slack;
      if (now < retryAt) return { state, retryAt };
      return { state: { fullAt: Math.max(state.fullAt, now) + secondsPerToken } };
    },
    standing({ fullAt }, now) {
      const missing = Math.max(0, fullAt - now) / secondsPerToken;
      // Guards against a token that is all there but for rounding.
      const remaining = Math.max(0, Math.floor(capacity - missing + 1e-6));
      return { limit: capacity, remaining, resetAt: Math.max(now, fullAt) };
    },
    exhausted: (now) => ({ fullAt: now + capacity * secondsPerToken }),
  };
}
