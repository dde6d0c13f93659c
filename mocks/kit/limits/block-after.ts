import type { LimitRule } from './limiter.js';

export interface BlockAfterOptions {
  /** The request with this number, counted from 1 in each window, is the last that is allowed. */
  readonly requests: number;
  /** A window begins with the first request after the last window has ended. */
  readonly windowSeconds: number;
  /** From that last request on, nothing is allowed for so long; then a new window may begin. */
  readonly blockSeconds: number;
}

export interface BlockAfterState {
  readonly count: number;
  readonly endsAt: number;
  readonly blockedUntil: number;
}

const NEVER = Number.NEGATIVE_INFINITY;

/** So many requests in a window block the client until some time after the last of them. */
export function blockAfter(options: BlockAfterOptions): LimitRule<BlockAfterState> {
  const { requests, windowSeconds, blockSeconds } = options;
  const fresh: BlockAfterState = { count: 0, endsAt: NEVER, blockedUntil: NEVER };
  const isOver = (state: BlockAfterState, now: number): boolean =>
    state.count >= requests ? now >= state.blockedUntil : now >= state.endsAt;
  return {
    fresh,
    take(state, now) {
      const over = isOver(state, now);
      if (!over && state.count >= requests) return { state, retryAt: state.blockedUntil };
      const count = over ? 1 : state.count + 1;
      const endsAt = over ? now + windowSeconds : state.endsAt;
      return { state: { count, endsAt, blockedUntil: count >= requests ? now + blockSeconds : NEVER } };
    },
    standing(state, now) {
      if (isOver(state, now)) return { limit: requests, remaining: requests, resetAt: now };
      const remaining = Math.max(0, requests - state.count);
      return { limit: requests, remaining, resetAt: remaining === 0 ? state.blockedUntil : state.endsAt };
    },
    exhausted: (now) => ({ count: requests, endsAt: now + windowSeconds, blockedUntil: now + blockSeconds }),
  };
}
