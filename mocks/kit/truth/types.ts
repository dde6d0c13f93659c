import type { Operator, WorldCall } from '../../world/types.js';

/** A call as the contract has it: Endpoint 3 / Call fields. Times in Unix seconds. */
export interface ContractCall {
  /** The provider's own id, as text. */
  readonly id: string;
  readonly clientNumber?: string;
  readonly clientName?: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly duration: number;
  readonly startTime: number;
  readonly endTime?: number;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly operatorNumber: string;
  readonly whoHungUp?: 'operator' | 'client' | 'system';
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
}

/** With both readings of "duration" that the contract allows, in seconds. */
export interface TrueCall extends ContractCall {
  readonly durations: {
    /** From the first ring to the end. */
    readonly whole: number;
    /** From the answer to the end. */
    readonly talk: number;
  };
}

/** An operator as the contract has it: Endpoint 2. */
export interface ContractContact {
  readonly id: string;
  readonly phone: string;
  readonly name: string;
  readonly department?: string;
}

/** What an adapter over this provider must, may and must not return for a window, at this moment. */
export interface Truth {
  readonly must: readonly TrueCall[];
  readonly may: readonly TrueCall[];
  readonly mustNot: readonly { readonly id: string; readonly reason: string }[];
  readonly operators: readonly ContractContact[];
}

export interface TruthQuery {
  /** Unix seconds; calls that start in [from, to] count. */
  readonly from: number;
  readonly to: number;
  readonly direction?: 'incoming' | 'outgoing';
  /** Contact ids. */
  readonly operators?: readonly string[];
}

/** What a provider says about one call. */
export type CallTruth =
  | { readonly kind: 'must'; readonly call: TrueCall }
  /** A right adapter may return it or not, such as one that ended this very second. */
  | { readonly kind: 'may'; readonly call: TrueCall }
  | { readonly kind: 'mustNot'; readonly id: string; readonly reason: string }
  /** The provider's API has no trace of it: nobody can return it. */
  | { readonly kind: 'unknown' };

export interface TruthMapping<T> {
  /** @param call has begun; it may be going on, missed, changed */
  of(call: WorldCall, tenant: T): CallTruth;
  /** `undefined` for an operator that the provider does not list. */
  operator(operator: Operator, tenant: T): ContractContact | undefined;
}
