import type { Http } from './http.js';

/** How much time a run may spend: each depth asks what the one before it asks, and more. */
export const depths = ['quick', 'standard', 'thorough'] as const;
export type Depth = (typeof depths)[number];

/** A stretch of time in whole Unix seconds. The contract leaves open whether the bounds belong to it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What an observation needs from others, by the name it reads them under. */
// biome-ignore lint/complexity/noBannedTypes: an observation of any value and any needs
export type Needs = Readonly<Record<string, Observation<unknown, {}> | Optional<unknown>>>;

/** A need that may be unavailable: it is then read as `undefined` instead of making its reader unavailable too. */
export interface Optional<T> {
  readonly optional: Observation<T>;
  /** It is read when the run asks it for the sake of others, and not asked otherwise. */
  readonly ifAsked?: true;
}

export type Seen<N> = {
  readonly [K in keyof N]: N[K] extends Observation<infer T>
    ? T
    : N[K] extends Optional<infer T>
      ? T | undefined
      : never;
};

/**
 * A named question put to the target, asked once in a run and shared by every rule and observation that needs it.
 * Its value is plain data: rules judge it without a network.
 */
// biome-ignore lint/complexity/noBannedTypes: the default is an observation without needs
export interface Observation<T, N = {}> {
  /** `area/slug`, stable: evidence is filed under it. */
  readonly id: string;
  /** One sentence, shown in the report and while it is asked. */
  readonly purpose: string;
  /** The shallowest depth at which it is asked; at a shallower one its readers are skipped. Default `quick`. */
  readonly from?: Depth;
  /**
   * `main` is asked in the order of the rules; `late` after all of that (repeats that should lie far apart);
   * `last` when every other observation is done (it looks back over the whole run).
   */
  readonly phase?: 'main' | 'late' | 'last';
  readonly needs: N;
  /** Asked before this one wherever the run asks them; not read, and not asked for its sake. Of the same phase or an earlier one. */
  // biome-ignore lint/complexity/noBannedTypes: an observation of any value and any needs
  readonly after?: readonly Observation<unknown, {}>[];
  /** Seconds that it may pause on a target that is not on loopback, at most; none when left out. */
  readonly pauses?: Readonly<Partial<Record<Depth, number>>>;
  observe(context: ObserveContext, seen: Seen<N>): Promise<T | Unavailable> | T | Unavailable;
}

/** What an observation may use. It has no clock and no chance of its own. */
export interface ObserveContext {
  readonly http: Http;
  /** The configured key. Whatever holds it, in any usual encoding, is cut out where an exchange is recorded. */
  readonly secret: string;
  readonly target: Target;
  readonly depth: Depth;
  /** When the run began, in whole Unix seconds by the checker's clock; with --truth, by the simulator's. */
  readonly startedAt: number;
  /** The window the user asked for, if any. */
  readonly window: Partial<Window>;
  /** Seeded by the run's seed and the observation's id: same seed, same requests. */
  readonly random: Random;
  /** How many requests to generate, in a run that was started with --fuzz; and the run's seed, to name it in findings. */
  readonly fuzz?: { readonly runs: number; readonly seed: number } | undefined;
  /** The simulator that knows what is right, in a run that was started with --truth: where its control API begins. */
  readonly truth?: { readonly base: string } | undefined;
  /** Waits; shortened on loopback targets, where nothing moves slowly but time: `real` waits it out there, too. */
  pause(seconds: number, time?: 'real'): Promise<void>;
}

export interface Target {
  /** As given, without a trailing slash. */
  readonly base: string;
  readonly https: boolean;
  /** `loopback` or `private` hosts are development runs: reachability and TLS are not graded there. */
  readonly place: 'loopback' | 'private' | 'public';
  /** The user switched certificate checks off. */
  readonly insecure: boolean;
}

export interface Random {
  /** A whole number in [0, below). */
  integer(below: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** `length` characters out of `alphabet`. */
  text(length: number, alphabet: string): string;
}

const unavailableTag = Symbol('unavailable');

/** An observation that could not be made; its readers are skipped or inconclusive with the same reason. */
export interface Unavailable {
  readonly [unavailableTag]: true;
  readonly kind: 'skip' | 'inconclusive';
  readonly because: string;
}

export const unavailable = {
  /** The precondition is absent: there is nothing to observe. */
  skip: (because: string): Unavailable => ({ [unavailableTag]: true, kind: 'skip', because }),
  /** It was asked, and the answer decides nothing. */
  inconclusive: (because: string): Unavailable => ({ [unavailableTag]: true, kind: 'inconclusive', because }),
};

export function isUnavailable(value: unknown): value is Unavailable {
  return typeof value === 'object' && value !== null && unavailableTag in value;
}

/** Keeps the value type and the types of the needs. */
// biome-ignore lint/complexity/noBannedTypes: the default is an observation without needs
export function observation<T, const N extends Needs = {}>(definition: Observation<T, N>): Observation<T> {
  return definition as unknown as Observation<T>;
}

export function optional<T>(of: Observation<T>): Optional<T> {
  return { optional: of };
}

/** What others may have asked already: worth a look, but no request of its own. */
export function ifAsked<T>(of: Observation<T>): Optional<T> {
  return { optional: of, ifAsked: true };
}
