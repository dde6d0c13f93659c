import type { WorldCall } from '../../world/types.js';

/** Something that happened and that a vendor tells its customers about. */
export interface Moment {
  /** Unix seconds. */
  readonly at: number;
  /** The provider's own name of it, one of `WebhookPolicy.events`. */
  readonly event: string;
  /** What it happened to, such as a call's id: events of one subject are sent to a target one after the other. */
  readonly subject: string;
  /** For the provider's `render`: whatever it needs beside the account as it is now. */
  readonly data?: unknown;
}

/** Where events are sent. */
export interface Target {
  readonly id: string;
  readonly url: string;
  /** Absent: all events. */
  readonly events?: readonly string[];
  /** What the vendor proves itself with; how, is the provider's. */
  readonly secret: string;
  readonly active: boolean;
  /** Unix seconds. */
  readonly createdAt: number;
  /** Attempts that failed since the last that did not. */
  readonly failuresInARow: number;
}

export type NewTarget = Pick<Target, 'url'> & Partial<Pick<Target, 'id' | 'events' | 'secret' | 'active'>>;

export interface Message {
  readonly body: string;
  /** `Content-Type: application/json` is added unless there is one. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is about to be sent to one target: faults may change it. Seconds of the tenant's clock. */
export interface DeliveryPlan {
  readonly event: string;
  /** Waits for the first attempt of each copy; one copy, at once, is `[0]`. None: it is lost. */
  readonly copies: readonly number[];
}

/** One event on its way to one target, with all attempts, and the same body each time. */
export interface Delivery {
  readonly id: string;
  readonly target: string;
  readonly url: string;
  readonly event: string;
  readonly subject: string;
  /** When it happened; Unix seconds. */
  readonly at: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly state: 'waiting' | 'delivered' | 'failed' | 'lost' | 'withheld';
  readonly attempts: readonly Attempt[];
  /** When the next attempt is due. */
  readonly nextAt?: number;
  /** Why it is lost or withheld; that it is sent again. */
  readonly notes: readonly string[];
}

export interface Attempt {
  /** By the tenant's clock; Unix seconds. */
  readonly at: number;
  /** Real milliseconds. */
  readonly ms: number;
  /** Absent when no answer came. */
  readonly status?: number;
  /** Why no answer came: `timeout after 5 s`, `ECONNREFUSED`. */
  readonly error?: string;
}

/** How a vendor delivers. */
export interface WebhookPolicy<S> {
  /** All event names there are. */
  readonly events: readonly string[];
  /** Real seconds that a target may take: an attempt is real HTTP, and virtual time stands still meanwhile. */
  readonly timeoutSeconds: number;
  /** Waits between attempts, by the tenant's clock; their number is the number of retries. */
  readonly retrySeconds: readonly number[];
  /** Default: any 2xx. Redirects are not followed. */
  accepts?(status: number): boolean;
  /** So many failed attempts in a row make a target inactive. One success makes it active again. Default: never. */
  readonly disableAfter?: number;
  /**
   * The events of a call's life, in order of time. Pure, and asked only when someone listens: an account with a million
   * calls and no target costs nothing.
   */
  lifeOf(call: WorldCall, tenant: S): readonly Moment[];
  /** From a call's start to its last event, at most; seconds. */
  readonly longestLifeSeconds: number;
  /**
   * What happens in the account apart from calls, from `from` on and before `to`, in order of time; Unix seconds. Pure,
   * and asked for a day at a time. Default: nothing.
   */
  accountLife?(from: number, to: number, tenant: S): readonly Moment[];
  /** Made when the event happens, once for each target; `undefined` when there is nothing to tell after all. */
  render(moment: Moment, target: Target, tenant: S): Message | undefined;
  /** Waits for the first attempt of each copy, as in `DeliveryPlan`. Default: one copy, at once. */
  copies?(moment: Moment, tenant: S): readonly number[];
  /** Told of each attempt when it is over. */
  attempted?(subject: string, attempt: Attempt, tenant: S): void;
}

/** The webhooks of one tenant. */
export interface Webhooks {
  targets(): readonly Target[];
  target(id: string): Target | undefined;
  /** @throws OptionError for an URL that is none, or an event that there is not */
  addTarget(target: NewTarget): Target;
  /** @returns the target as it is now; `undefined` when there is none */
  changeTarget(id: string, changes: Partial<Pick<Target, 'url' | 'events' | 'secret' | 'active'>>): Target | undefined;
  /** Deliveries that wait for it are given up. */
  removeTarget(id: string): boolean;
  /** In the place of all that there are. Throws as `addTarget` does, and changes nothing then. */
  setTargets(targets: readonly NewTarget[]): void;
  /** Tells everyone who listens, now. For what is not part of a call's life: a tag was added. */
  emit(moment: Omit<Moment, 'at'>): void;
  /** Newest last; the newest so many, or all that are remembered. */
  deliveries(count?: number): readonly Delivery[];
  /** How many are remembered. */
  readonly remembered: number;
  /** How many older deliveries were let go of. */
  readonly dropped: number;
  /** Sends everything of a window again, also what nobody listened to at that time. @returns how many */
  replay(window: { readonly from: number; readonly to: number }, target?: string): number;
  /** Done when no attempt is under way. */
  settled(): Promise<void>;
}
