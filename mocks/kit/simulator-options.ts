import type { Incoming } from './http/incoming.js';
import type { SimulatorClock } from './time/simulator-clock.js';

/** So many requests of each tenant in each window of the clock. */
export interface PlainLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Waits before an answer that is delayed on purpose. @param clock the tenant's @param gone aborts when nobody waits any more */
export type Delay = (seconds: number, clock: Pick<SimulatorClock, 'now' | 'at'>, gone?: AbortSignal) => Promise<void>;

/** Knows whether those that webhooks are sent to still work on them, or wait for time to pass. */
export interface Attendant {
  /** Whether they live by the clock: then an attempt's timeout is by the clock, too. */
  readonly byClock: boolean;
  /** Done when time may be moved though not all is answered. @param answered aborts when all is */
  unattended(answered: AbortSignal): Promise<void>;
}

/** How a simulator is started. All of it has a default. */
export interface SimulatorOptions {
  /** Same seed and same `now`, same account, for each credential. Default 1. */
  readonly seed?: number;
  /** Calls in the history of each tenant's account. Default 1000. */
  readonly calls?: number;
  /** How many days back the history goes. Default: the provider's, or 30. */
  readonly days?: number;
  /** Whether requests are counted and refused, or a limit in the place of the provider's own. Default true: the provider's own, if it has one. */
  readonly limits?: boolean | PlainLimit;
  /** Where the clocks start, in Unix seconds. Default: the real time. */
  readonly now?: number;
  /** Seconds of the clocks in one real second. Default 1. */
  readonly scale?: number;
  /** The clocks stand still from the start. Default false. */
  readonly paused?: boolean;
  /** The default tenant's credential. Default: made from the seed. */
  readonly credential?: string;
  /** Credentials that are let in under `strictAuth`, beside the default one. */
  readonly credentials?: readonly string[];
  /** Refuses all credentials but the listed ones, instead of opening a tenant for each. Default false. */
  readonly strictAuth?: boolean;
  /** Tenants beside the default one; the one that was idle longest goes first. Default 256. */
  readonly maxTenants?: number;
  /** Webhook targets of the default tenant from the start. */
  readonly webhooks?: readonly string[];
  /** Sends webhooks to other hosts than this machine too. Default false. */
  readonly allowRemoteWebhooks?: boolean;
  /** Attempts under way at the same time, for each tenant. Default 8. */
  readonly webhookConcurrency?: number;
  /** What each tenant's journal may hold, in bytes. Default 8 MiB; 0 keeps none. */
  readonly journalBytes?: number;
  /** Absolute base URL to be known by, when it is not the one that clients call. */
  readonly base?: string;
  /** How time passes for answers that are delayed on purpose. Default: in real seconds, whatever the clock does. */
  readonly delay?: Delay;
  /** Who looks after those that webhooks are sent to. Default: nobody; time that is moved waits until all are answered. */
  readonly attendant?: Attendant;
  /** Requests that faults leave alone. Default: none. */
  readonly spares?: (incoming: Incoming) => boolean;
  /** Told by `health`. */
  readonly version?: string;
}
