import type { Evidence } from '../../schemas/evidence.js';
import type { Report } from '../../schemas/report.js';
import type { Suite } from '../../suites/suite.js';
import { placeOf } from '../probe/place.js';
import { createProbe } from '../probe/probe.js';
import { Interrupted } from '../probe/stop.js';
import { evidenceOf } from '../replay/evidence-of.js';
import { version } from '../version.js';
import { type Course, carryOut } from './carry-out.js';
import { howLong } from './how-long.js';

import type { Progress } from './observe-all.js';
import { openProviderClock, type ProviderClock } from './provider-clock.js';
import { selectRules } from './select.js';
import { POLITE_RATE, type Settings } from './settings.js';

export type { Progress } from './observe-all.js';

export interface Run {
  readonly report: Report;
  /** Whole only with the setting `keepWhole`. */
  readonly evidence: Evidence;
}

/** What a run has besides its settings. */
interface Conduct {
  readonly progress?: Progress;
  /** Ends the run early. */
  readonly signal?: AbortSignal;
  /** The checker's clock: milliseconds since the epoch. Default: the real one. */
  readonly now?: () => number;
  /** The clock of the simulator of a run with --truth. Default: asked for over HTTP. */
  readonly providerClock?: ProviderClock;
  /** Waits in place of the real time: where a simulator's clock can be moved, its time passes instead. Seconds. */
  readonly wait?: (seconds: number) => Promise<void>;
}

/** How much a pause shrinks on loopback, where nothing moves slowly. */
const LOOPBACK_HASTE = 100;

/**
 * Runs a suite against a target: asks the observations that the selected rules need, then judges.
 * @throws LinecheckError `usage` when no rule is selected; never for what the target does
 */
export async function runSuite(
  suite: Suite,
  settings: Settings,
  { progress = {}, signal = new AbortController().signal, now = Date.now, providerClock, wait }: Conduct = {},
): Promise<Run> {
  const rules = selectRules(suite, settings);
  const { target: base, secret, insecure } = settings;
  const truth = settings.truth;
  const clock = truth === undefined ? undefined : (providerClock ?? (await openProviderClock(truth)));
  const startedAt = now();
  const place = placeOf(base);
  const probe = createProbe({
    base,
    secret,
    timeoutSeconds: settings.timeoutSeconds,
    maxBodyBytes: settings.maxBodyBytes,
    maxRequests: settings.maxRequests,
    ratePerSecond: settings.ratePerSecond ?? (place === 'loopback' ? undefined : POLITE_RATE),
    insecure,
    extraHeaders: settings.headers,
    signal,
    userAgent: `linecheck/${version}`,
    keepWhole: settings.keepWhole,
    onWait: (seconds, why) => progress.waiting?.(seconds, why),
    place,
    now: clock?.now ?? now,
    ...(clock === undefined ? {} : { syncClock: clock.sync }),
    ...(wait === undefined ? {} : { sleep: wait }),
  });
  const course: Course = {
    ...settings,
    rules,
    target: { base, https: base.startsWith('https:'), place, insecure },
    startedAt,
    truth: truth === undefined || clock === undefined ? undefined : { base: truth, startedAt: clock.now() / 1000 },
    durationMs: () => now() - startedAt,
    interrupted: () => signal.aborted,
    pause: (seconds, time) =>
      wait?.(seconds) ?? pause(place === 'loopback' && time !== 'real' ? seconds / LOOPBACK_HASTE : seconds, signal),
    progress,
  };
  progress.planned?.(howLong(suite, rules, settings, place));
  try {
    const report = await carryOut(suite, course, probe);
    return { report, evidence: evidenceOf({ settings, course, report, probe }) };
  } finally {
    await probe.close();
  }
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Interrupted());
    const stop = () => {
      clearTimeout(timer);
      reject(new Interrupted());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
  });
}
