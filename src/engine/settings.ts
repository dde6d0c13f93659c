import type { Waiver } from '../../schemas/waivers.js';
import type { Depth, Window } from '../../suites/observation.js';

/** All that decides a run. Same settings, same target: same requests. */
export interface Settings {
  /** Base URL, http or https, with or without a path prefix, without a trailing slash. */
  readonly target: string;
  readonly secret: string;
  readonly depth: Depth;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly failOn: 'fail' | 'warn';
  /** Accept an account without calls. */
  readonly allowEmpty: boolean;
  /** Unix seconds. */
  readonly window: Partial<Window>;
  /** Requests a second; `undefined` is as fast as a loopback target answers, 5 elsewhere. */
  readonly ratePerSecond?: number | undefined;
  readonly timeoutSeconds: number;
  /** Where reading an answer stops, unless it is a recording; `undefined`: 128 MiB for calls, 32 for contacts, 1 else. */
  readonly maxBodyBytes?: number | undefined;
  readonly maxRequests: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly seed: number;
  /** How many requests for calls to generate, 1 to 1000; `undefined`: none. */
  readonly fuzz?: number | undefined;
  /**
   * The simulator behind the target, which knows what a right adapter returns: `http://127.0.0.1:4010`. The run goes by
   * its clock. `undefined`: the rules on it are left out.
   */
  readonly truth?: string | undefined;
  readonly insecure: boolean;
  /** Keep every body whole, for an evidence file. */
  readonly keepWhole: boolean;
  /** Failures that somebody answers for. `undefined`: the report says nothing of waivers. */
  readonly waivers?: readonly Waiver[] | undefined;
}

export const POLITE_RATE = 5;

/** Requests that a run of each depth may make at most, unless told otherwise. */
export const requestCaps: Readonly<Record<Depth, number>> = { quick: 100, standard: 300, thorough: 1000 };

/** What --fuzz takes: a report shows every exchange. Another seed generates others. */
export const MOST_FUZZ = 1000;

/** What generated requests may need on top: some take two questions, and what fails is made smaller. */
const fuzzAllowance = (runs: number): number => 2 * runs + 100;

/** Requests that a run may make at most, unless told otherwise. */
export const capFor = (depth: Depth, fuzz: number | undefined): number =>
  requestCaps[depth] + (fuzz === undefined ? 0 : fuzzAllowance(fuzz));

export const defaults: Omit<Settings, 'target' | 'secret' | 'seed'> = {
  depth: 'standard',
  only: [],
  skip: [],
  failOn: 'fail',
  allowEmpty: false,
  window: {},
  timeoutSeconds: 60,
  maxRequests: requestCaps.standard,
  headers: [],
  insecure: false,
  keepWhole: false,
};
