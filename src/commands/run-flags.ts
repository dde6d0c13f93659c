import { randomInt } from 'node:crypto';
import type { Depth, Window } from '../../suites/observation.js';
import { capFor, defaults, type Settings } from '../engine/settings.js';
import { LinecheckError } from '../errors.js';
import { fuzzRuns } from '../fuzz-runs.js';
import { moment } from '../options.js';
import { truthBase } from '../truth-base.js';
import { readWaivers } from '../waivers/read-waivers.js';

/** Options of every command that runs the suite, as the command line gives them. */
export interface RunFlags {
  readonly report: readonly string[];
  readonly depth: Depth;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly failOn: 'fail' | 'warn';
  readonly allowEmpty?: true;
  readonly seed?: number;
  readonly fuzz?: string;
  readonly truth?: string;
  readonly evidence?: string;
  readonly waivers?: string;
  readonly quiet?: true;
}

const SEEDS = 2 ** 32;

export function settingsFrom(flags: RunFlags): Omit<Settings, 'target' | 'secret'> {
  if (flags.seed !== undefined && flags.seed >= SEEDS) {
    throw new LinecheckError('usage', `--seed ${flags.seed} is too large`, { hint: `Take one below ${SEEDS}.` });
  }
  const fuzz = flags.fuzz === undefined ? undefined : fuzzRuns(flags.fuzz);
  return {
    ...defaults,
    depth: flags.depth,
    maxRequests: capFor(flags.depth, fuzz),
    only: selectors(flags.only),
    skip: selectors(flags.skip),
    failOn: flags.failOn,
    allowEmpty: flags.allowEmpty === true,
    seed: flags.seed ?? randomInt(SEEDS),
    fuzz,
    truth: flags.truth === undefined ? undefined : truthBase(flags.truth),
    keepWhole: flags.evidence !== undefined,
    waivers: flags.waivers === undefined ? undefined : readWaivers(flags.waivers),
  };
}

/** `--only auth,calls` is `--only auth --only calls`. */
export const selectors = (given: readonly string[]): readonly string[] =>
  given.flatMap((text) => text.split(',').map((part) => part.trim())).filter((part) => part !== '');

export function windowFrom(from: string | undefined, to: string | undefined): Partial<Window> {
  const window = {
    ...(from === undefined ? {} : { from: moment('--from', from) }),
    ...(to === undefined ? {} : { to: moment('--to', to) }),
  };
  if (window.from !== undefined && window.to !== undefined && window.from >= window.to) {
    throw new LinecheckError('usage', `--from ${from} is not before --to ${to}`, {
      hint: 'Swap them, or widen the window.',
    });
  }
  return window;
}
