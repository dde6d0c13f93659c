import type { Account } from './account/account.js';
import type { Base, Table } from './account/table.js';
import type { FaultSwitches } from './faults/simulator-fault.js';
import type { Journal } from './journal/types.js';
import type { Limiter } from './limits/limiter.js';
import type { Scenarios } from './scenarios/types.js';
import type { SimulatorClock } from './time/simulator-clock.js';
import type { Trail } from './trail/types.js';
import type { Truth, TruthQuery } from './truth/types.js';
import type { Webhooks } from './webhooks/types.js';

/**
 * One customer of the simulated vendor: a world of its own, a clock, limits, changes, a journal, webhooks, faults.
 * Nothing that one tenant does is seen by another, so tests run side by side on one port.
 */
export interface TenantGround {
  /** Short and safe in URLs; tells nothing of the credential. For links that are followed without one. */
  readonly key: string;
  /** In the provider's canonical text, as `Provider.identify` gives it. */
  readonly credential: string;
  readonly isDefault: boolean;
  /** Derived from the credential; the simulator's own for the default tenant. */
  readonly seed: number;
  /** Another number whenever anything of the account or the tables was changed. For `createRowCache`. */
  readonly revision: number;
  readonly clock: SimulatorClock;
  /** Operators, clients and calls as of now. */
  readonly account: Account;
  /** Absent when the provider has no limit. */
  readonly limiter?: Limiter;
  readonly faults: FaultSwitches;
  readonly journal: Journal;
  readonly trail: Trail;
  readonly webhooks: Webhooks;
  readonly scenarios: Scenarios;
  /**
   * Rows that clients create, change and delete, by kind: `table<Tag>('tags', base)`. Everything that a provider keeps
   * for a tenant lives in tables, so that reset, snapshot and fork know of it. The same name gives the same table;
   * `base` is asked for the first time only.
   */
  table<T>(name: string, base?: () => Base<T>): Table<T>;
  /** Lets another credential reach this tenant, such as an access token that it was given. Ends with a reset. */
  grant(credential: string): void;
  /** What an adapter must, may and must not return at this moment. */
  truth(query: TruthQuery): Truth;
  /** As at the start: clock, account, tables, limits, faults, scenarios, webhooks, journal, grants. */
  reset(): void;
  /** Everything but the journal and what is under way. */
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
}

export interface Tenant<S = unknown> extends TenantGround {
  /** What the provider derives for this tenant when it is opened: speakers of ids, signers of links. It never changes. */
  readonly own: S;
}

/** Plain data that nothing changes any more. */
export interface Snapshot {
  readonly id: string;
  /** Of the tenant that it was taken of. */
  readonly seed: number;
  /** Unix seconds by the tenant's clock. */
  readonly at: number;
  readonly parts: Readonly<Record<string, unknown>>;
}
