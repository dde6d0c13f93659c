/**
 * A rate limit as a pure state machine. All times in Unix seconds, never falling. A state is plain data that is
 * replaced, not changed, so keeping one keeps a snapshot.
 */
export interface LimitRule<State = unknown> {
  readonly fresh: State;
  /** One more request. `retryAt` is there when it is refused: the earliest time at which one would be allowed. */
  take(state: State, now: number): { readonly state: State; readonly retryAt?: number };
  /** How the client stands, without counting a request. */
  standing(state: State, now: number): Standing;
  /** The state of a client that has just used up everything. */
  exhausted(now: number): State;
}

export interface Standing {
  /** Requests that one window, burst or gap allows. */
  readonly limit: number;
  /** Requests that would be allowed at this moment. */
  readonly remaining: number;
  /** When all are allowed again; `now` when they are already. */
  readonly resetAt: number;
}

export type Taken = { readonly allowed: true } | Refused;

export interface Refused {
  readonly allowed: false;
  readonly retryAt: number;
  /** Not this client used it up. */
  readonly byOthers: boolean;
}

/** A rule and its state: one for each tenant. */
export interface Limiter {
  take(now: number): Taken;
  standing(now: number): Standing;
  /** As if another client of the account had used up everything at this moment. */
  exhaust(now: number): void;
  reset(): void;
  save(): unknown;
  /** @param saved what `save` of a limiter with the same rule gave */
  load(saved: unknown): void;
}

const ALLOWED: Taken = { allowed: true };

interface Saved<State> {
  readonly state: State;
  readonly othersUntil: number;
}

export function createLimiter<State>(rule: LimitRule<State>): Limiter {
  let state = rule.fresh;
  /** Until when nothing is left because of others; Unix seconds. */
  let othersUntil = 0;
  return {
    take(now) {
      const taken = rule.take(state, now);
      state = taken.state;
      if (taken.retryAt === undefined) return ALLOWED;
      return { allowed: false, retryAt: taken.retryAt, byOthers: now < othersUntil };
    },
    standing: (now) => rule.standing(state, now),
    exhaust(now) {
      state = rule.exhausted(now);
      othersUntil = rule.take(state, now).retryAt ?? now;
    },
    reset() {
      state = rule.fresh;
      othersUntil = 0;
    },
    save: () => ({ state, othersUntil }) satisfies Saved<State>,
    load(saved) {
      ({ state, othersUntil } = saved as Saved<State>);
    },
  };
}
