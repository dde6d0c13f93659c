import { randomInt } from 'node:crypto';
import type { Depth } from '../../suites/observation.js';
import { capFor, defaults, type Settings } from '../engine/settings.js';
import { LinecheckError } from '../errors.js';
import { moment } from '../options.js';
import type { StartOptions } from '../simulators/catalogue.js';
import { readSwitchFlags } from '../simulators/read-switch-flags.js';
import { readWaivers } from '../waivers/read-waivers.js';
import { selectors } from './run-flags.js';

/** The options of `linecheck adapter`, as they were typed. */
export interface AdapterFlags {
  readonly start?: string;
  readonly baseUrl?: string;
  readonly secret?: string;
  readonly scenarios?: string;
  readonly scale?: number;
  // Of the simulator.
  readonly port?: number;
  readonly calls: number;
  readonly days: number;
  readonly now?: string;
  readonly profile?: string;
  readonly set: readonly string[];
  // Of the checks.
  readonly depth: Depth;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly failOn: 'fail' | 'warn';
  readonly allowEmpty?: true;
  readonly waivers?: string;
  readonly seed?: number;
  readonly report: readonly string[];
  readonly quiet?: true;
}

/** An adapter on this machine has answered long before. Real seconds. */
const TIMEOUT_SECONDS = 20;
/** Simulated accounts have seeds below this. */
const SEEDS = 2 ** 31;

/** @throws LinecheckError `usage` */
export function startOptionsFrom(flags: AdapterFlags, seed: number): StartOptions {
  const { calls, days, now, profile } = flags;
  return {
    seed,
    calls,
    days,
    ...(now === undefined ? {} : { now: moment('--now', now) }),
    ...(profile === undefined ? {} : { profile }),
    // An adapter that lives on webhooks has nothing to tell where nothing happens.
    traffic: true,
    switches: readSwitchFlags(flags.set),
  };
}

/** @throws LinecheckError `usage` */
export function seedFrom({ seed }: AdapterFlags): number {
  if (seed === undefined) return randomInt(SEEDS);
  if (seed < SEEDS) return seed;
  throw new LinecheckError('usage', `--seed ${seed} is too large`, { hint: `Take one below ${SEEDS}.` });
}

/** @throws LinecheckError `usage`, `file` */
export function judgingFrom(flags: AdapterFlags, secret: string, seed: number): Omit<Settings, 'target'> {
  return {
    ...defaults,
    secret,
    seed,
    depth: flags.depth,
    maxRequests: capFor(flags.depth, undefined),
    only: selectors(flags.only),
    skip: selectors(flags.skip),
    failOn: flags.failOn,
    allowEmpty: flags.allowEmpty === true,
    timeoutSeconds: TIMEOUT_SECONDS,
  };
}

export const waiversFrom = ({ waivers }: AdapterFlags) => (waivers === undefined ? undefined : readWaivers(waivers));
