import type { Incoming } from '../http/incoming.js';
import type { Reply } from '../http/reply.js';
import type { TenantGround } from '../tenant.js';
import type { DeliveryPlan } from '../webhooks/types.js';

/**
 * Something that goes wrong now and then at a provider that is right: the network, a gateway, the load. It is switched
 * on and off while the simulator runs, for some requests or for all. (`Fault` in `kit/fault.ts` is another thing: a
 * defect that an implementation of the contract has, for good.)
 *
 * A fault does one of three things, or leaves it to the provider, who asks with `ask.struckBy(name)`.
 */
export interface SimulatorFault<O = Options> {
  /** kebab-case; its file has the same name. */
  readonly name: string;
  /** What happens, in one sentence. */
  readonly story: string;
  /** What can be chosen, each with its default. */
  readonly options: OptionTable<O>;
  /** Answers instead of the provider, after the credential was read and before a limit counts the request. */
  before?(strike: Strike<O>): Reply | undefined;
  /** Changes the provider's answer on its way out. */
  after?(reply: Reply, strike: Strike<O>): Reply;
  /** Changes when, and how often, an event is sent to a target. */
  delivery?(plan: DeliveryPlan, strike: Strike<O>): DeliveryPlan;
}

export type Options = Readonly<Record<string, unknown>>;

export type OptionTable<O> = { readonly [Name in keyof O]: OptionField<O[Name]> };

/** A number, a text, or yes and no: whatever its default is. */
export interface OptionField<V> {
  readonly default: V;
  /** With its unit. */
  readonly about: string;
  /** For numbers. */
  readonly least?: number;
  readonly most?: number;
  /** The only values there are. */
  readonly oneOf?: readonly V[];
}

/** One time that a fault strikes. */
export interface Strike<O = Options> {
  readonly options: O;
  /** Counts from 1 since the fault was switched on. */
  readonly time: number;
  /** A number in [0, 1) that is the same in each run with the same seed. */
  readonly chance: number;
  readonly now: number;
  readonly tenant: TenantGround;
  /** Absent for deliveries. */
  readonly incoming?: Incoming;
  /** The provider's own refusal of a request that is one too many. */
  tooMany(retryAt: number): Reply;
  /** The provider's own answer for trouble of its own. */
  trouble(status: number): Reply;
}

/** Which requests a fault that is switched on strikes. All conditions given must hold. */
export interface FaultScope {
  /**
   * `/v1/calls/:id`, `GET /v1/calls/*`, `*`: a route's own path, or a request's path with `*` for any text. For faults of
   * deliveries, the event's name. Default: all.
   */
  readonly route?: string;
  /** The nth request that fits the route, from 1, counted since the fault was switched on. */
  readonly nth?: number;
  /** At most so many strikes. */
  readonly times?: number;
  /** From 0 to 1; which requests are struck depends on the tenant's seed. Default 1. */
  readonly probability?: number;
}

export interface FaultRequest extends FaultScope {
  readonly name: string;
  readonly options?: Options;
}

export interface ActiveFault extends FaultRequest {
  readonly options: Options;
  /** Requests that fitted the route so far. */
  readonly seen: number;
  /** How often it struck. */
  readonly struck: number;
}

/** The faults of one tenant. */
export interface FaultSwitches {
  readonly available: readonly SimulatorFault[];
  active(): readonly ActiveFault[];
  /**
   * Switches one on, beside those that are on already. Gives a way to switch this one off.
   * @throws UnknownNameError, or OptionError for a scope or options that cannot be
   */
  add(fault: FaultRequest): () => void;
  /** Puts these in the place of all that are on; when one of them cannot be, nothing changes. Throws as `add` does. */
  set(faults: readonly FaultRequest[]): void;
  /** Switches off all that are on under this name. @returns whether there were any. @throws UnknownNameError */
  remove(name: string): boolean;
  clear(): void;
}

/** Keeps the types of the options together. */
export function simulatorFault<O extends object>(fault: SimulatorFault<O>): SimulatorFault {
  return fault as unknown as SimulatorFault;
}
