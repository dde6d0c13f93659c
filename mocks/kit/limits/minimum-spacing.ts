import type { LimitRule } from './limiter.js';

export interface SpacingState {
  /** The earliest time of the next request. */
  readonly nextAt: number;
}

/** One request, then none for so many seconds. A refused request does not put off the next. */
export function minimumSpacing({ seconds }: { readonly seconds: number }): LimitRule<SpacingState> {
  return {
    fresh: { nextAt: Number.NEGATIVE_INFINITY },
    take: (state, now) =>
      now < state.nextAt ? { state, retryAt: state.nextAt } : { state: { nextAt: now + seconds } },
    standing: ({ nextAt }, now) => ({ limit: 1, remaining: now < nextAt ? 0 : 1, resetAt: Math.max(now, nextAt) }),
    exhausted: (now) => ({ nextAt: now + seconds }),
  };
}
