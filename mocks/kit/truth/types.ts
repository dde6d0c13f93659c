import type { ForbiddenCall, TrueCall, TrueOperator } from '../../../schemas/truth.js';
import type { Operator, WorldCall } from '../../world/types.js';
import type { ByteSource } from '../serve-bytes.js';

export type { ContractCall, ContractContact, TrueCall, Truth } from '../../../schemas/truth.js';

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
  | ({ readonly kind: 'mustNot' } & ForbiddenCall)
  /** The provider's API has no trace of it: nobody can return it. */
  | { readonly kind: 'unknown' };

export interface TruthMapping<T> {
  /** @param call has begun; it may be going on, missed, changed */
  of(call: WorldCall, tenant: T): CallTruth;
  /** `undefined` for an operator that the provider does not list. */
  operator(operator: Operator, tenant: T): TrueOperator | undefined;
  /** The call that an id of the provider's stands for, if it was ever there. */
  read?(id: string, tenant: T): WorldCall | undefined;
  /** Causes that only this provider knows of, as sentences; they come before those that all providers share. */
  why?(call: WorldCall, tenant: T): readonly string[];
  /** The bytes of a call's recording as the provider serves them; `undefined` while there are none. */
  recording?(call: WorldCall, tenant: T): Promise<ByteSource | undefined>;
}
