import type { Place } from './place.js';
import type { Sleep } from './wait.js';

export interface ProbeOptions {
  /** `http` or `https`, with or without a path prefix, without a trailing slash. */
  readonly base: string;
  readonly secret: string;
  /** For a whole request: connecting, waiting, reading. Default 60. */
  readonly timeoutSeconds?: number;
  /** Where reading an answer stops; default 1 MiB, 128 MiB for calls. Downloads have their own limits. */
  readonly maxBodyBytes?: number | undefined;
  /** One more throws `RequestCapReached`. Repeated requests count. */
  readonly maxRequests: number;
  /** `undefined`: as fast as the target answers. One at a time in any case. */
  readonly ratePerSecond: number | undefined;
  /** Skips the check of certificates. */
  readonly insecure: boolean;
  /** Sent with every request to the target, never to where a link leads. */
  readonly extraHeaders: readonly (readonly [name: string, value: string])[];
  /** Ends waits and running requests with `Interrupted`. */
  readonly signal: AbortSignal;
  readonly userAgent: string;
  /** Keep bodies whole, for `evidence()`. */
  readonly keepWhole: boolean;
  readonly onWait?: (seconds: number, why: string) => void;
  readonly place: Place;
  /** The checker's clock: milliseconds since the epoch. Default: the real one. */
  readonly now?: (() => number) | undefined;
  /** Brings `now` up to date before an answer is dated, where the clock is another machine's. */
  readonly syncClock?: (() => Promise<void>) | undefined;
  /** How to wait; a test need not. */
  readonly sleep?: Sleep;
}
