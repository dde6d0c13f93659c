import type { WorldCall } from '../../world/types.js';

/**
 * What a client did, request by request, in terms that all providers share: what explains a missing call, and what a
 * scorecard is made of. The journal shows the same requests to people, as far as its bytes reach.
 */
export interface Trail {
  /** Oldest first. */
  steps(): readonly Step[];
  clear(): void;
}

export interface Step extends Told {
  /** Of its entry in the journal. */
  readonly entry: number;
  /** Unix seconds by the tenant's clock. */
  readonly at: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly search: string;
  /** As the provider lists it; absent for requests that go nowhere. */
  readonly route?: string;
  readonly status: number;
  /** What was sent; empty for most. */
  readonly body: string;
  /** linecheck itself, when it follows what an adapter gave it. */
  readonly isChecker: boolean;
}

/** What the provider adds to a step, since it alone knows. */
export interface Told {
  /** A page of a list of calls was answered. */
  readonly list?: ListRead;
  /** Index of the call that was answered alone. */
  readonly call?: number;
  /** A link to a recording was followed. */
  readonly link?: LinkFollowed;
  /** One request too many; Unix seconds of the moment from which on others are let in. */
  readonly limitedUntil?: number;
  /** Another client of the account had used it up. */
  readonly limitedByOthers?: boolean;
  /** A fault of the simulator answered, or changed the answer. */
  readonly faults?: readonly string[];
}

/** A page of calls as it was answered. */
export interface ListRead {
  /** What was asked for; Unix seconds, infinite without a bound. */
  readonly from: number;
  readonly to: number;
  /** `arrived`: the bounds are about when calls reached the provider, not when they began. */
  readonly by: 'start' | 'arrived';
  /** What beside the window leaves a call out, in the provider's words: `direction`. */
  readonly leavesOut?: (call: WorldCall) => string | undefined;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly order: 'asc' | 'desc';
  /** Of the whole list, as it was then. */
  readonly total: number;
  /** Indexes of the calls on it, in order. */
  readonly calls: readonly number[];
}

export interface LinkFollowed {
  /** Index. */
  readonly call: number;
  /** Unix seconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}
