import type { Report } from '../../schemas/report.js';
import { callaider } from '../../suites/index.js';
import { type Progress, runSuite } from '../engine/run.js';
import type { Settings } from '../engine/settings.js';
import type { SimulatorKind, StartOptions } from '../simulators/catalogue.js';
import type { Wait } from './conductor.js';
import { type Life, makeCalls, shortLife, wholeLife } from './live-on.js';
import { placeCalls } from './place-calls.js';
import { NO_SCENARIO, planFor } from './scenario-plan.js';
import { openStage, type Stage } from './stage.js';
import { stillThere } from './still-there.js';
import { hasEnded, type Trouble, waitUntilUp } from './wait-until-up.js';

/** How the adapter's time went by. */
export type TimeKind = 'virtual' | 'scaled' | 'real';

/** One scenario, lived through from a fresh start. */
export interface ScenarioRun {
  readonly name: string;
  /** What happens; absent for none. */
  readonly happens?: string;
  readonly time: TimeKind;
  /** Absent when nothing could be asked. */
  readonly report?: Report;
  /** What went wrong with the adapter as a process. */
  readonly trouble?: Trouble;
  /** Where the clock stood at its start, in Unix seconds. */
  readonly startedAt: number;
  /** Real seconds. */
  readonly seconds: number;
  /** Seconds of the clock, from the start to the end. */
  readonly lived: number;
  /** The longest answer, in seconds of the clock. */
  readonly longest: Wait;
}

export interface ScenarioOptions {
  readonly kind: SimulatorKind;
  readonly simulator: StartOptions;
  readonly settings: Omit<Settings, 'target'>;
  readonly command: string;
  readonly scale?: number;
  /** How long an adapter may take to come up, in real seconds. Default 30. */
  readonly upSeconds?: number;
  readonly signal: AbortSignal;
  readonly progress?: Progress;
}

/** Real seconds. */
const UP_WITHIN = 30;
const READS_WITHIN = 15;
const CALL_WITHIN = 1;
const LIVES_WITHIN = 5;
const LOOKS_WITHIN = 2;
/** Vendors whose API lists no calls. */
const TELLS_BY_PUSH_ALONE: ReadonlySet<string> = new Set(['clouddialer']);
/** How much of the past is pushed again where it cannot be read. */
const PUSHED_AGAIN_SECONDS = 3 * 86_400;
/** Vendors whose API cannot register a webhook. */
const WEBHOOKS_BY_HAND: ReadonlySet<string> = new Set(['callyzer', 'clouddialer']);

/** Lives through one scenario, and judges what the adapter then answers. Nothing is left of it afterwards. */
export async function runScenario(name: string, options: ScenarioOptions): Promise<ScenarioRun> {
  const began = performance.now();
  const stop = new AbortController();
  let stuck: Wait | undefined;
  const stage = await openStage({
    ...options,
    secret: options.settings.secret,
    prepare: ({ simulator }) => {
      if (name !== NO_SCENARIO && !planFor(name).afterFirstSync) simulator.scenarios.start(name);
    },
    overrun(wait) {
      stuck ??= wait;
      stop.abort();
    },
  });
  const { simulator, process } = stage;
  const startedAt = simulator.clock.now();
  const happens = simulator.scenarios.list().find((each) => each.name === name)?.story.happens;
  const ended = process.ended.then(() => stop.abort());
  const signal = AbortSignal.any([options.signal, stop.signal]);
  try {
    const played = await play(stage, name, { ...options, signal });
    if (played.trouble === undefined && stuck === undefined) await stillThere(stage.baseUrl, process);
    const dead = process.ending === undefined ? undefined : hasEnded(process);
    const trouble = played.trouble ?? (stuck === undefined ? dead : hasStuck(stuck, process.lines()));
    return {
      name,
      ...(happens === undefined ? {} : { happens }),
      ...played,
      ...(trouble === undefined ? {} : { trouble }),
      startedAt,
      seconds: (performance.now() - began) / 1000,
      lived: simulator.clock.now() - startedAt,
      longest: stage.conductor.longest,
    };
  } finally {
    await stage.close();
    await ended;
  }
}

/** What playing needs of all that a scenario is run with. */
export type PlayOptions = Pick<ScenarioOptions, 'settings' | 'scale' | 'signal' | 'progress' | 'upSeconds'>;

export type Played = Pick<ScenarioRun, 'time' | 'report' | 'trouble'>;

/** Waits for the adapter, lets it live through the scenario, and asks it. */
export async function play(stage: Stage, name: string, options: PlayOptions): Promise<Played> {
  const { settings, scale, signal } = options;
  const { baseUrl, process, conductor } = stage;
  const release = conductor?.holdBack('GET /health');
  const { secret } = settings;
  const trouble = await waitUntilUp({
    baseUrl,
    secret,
    ...(process === undefined ? {} : { process }),
    seconds: options.upSeconds ?? UP_WITHIN,
    signal,
  });
  release?.();
  const time = scale !== undefined ? 'scaled' : stage.isVirtual || trouble !== undefined ? 'virtual' : 'real';
  if (trouble !== undefined) return { time, trouble };
  await live(stage, name, { secret, life: time === 'real' ? shortLife : wholeLife, signal });
  if (signal.aborted) return { time };
  if (planFor(name).comesAgain) stage.simulator.scenarios.start(name);
  return { time, report: await check(stage, { ...settings, target: baseUrl, truth: stage.url }, options) };
}

interface Lived {
  readonly secret: string;
  readonly life: Life;
  readonly signal: AbortSignal;
}

/** From the first reading of the account to the moment when what has happened is no longer new. */
async function live(stage: Stage, name: string, { secret, life, signal }: Lived): Promise<void> {
  const { simulator } = stage;
  const { afterFirstSync, endsBeforeChecks, moreSeconds, rounds } = planFor(name);
  const go = async (seconds: number, within: number) => {
    if (!signal.aborted) await stage.live(seconds, within, signal);
  };
  await setUpWebhooks(stage, secret);
  await go(life.firstSync, READS_WITHIN);
  if (afterFirstSync && name !== NO_SCENARIO) {
    simulator.scenarios.start(name);
    // A jump of the vendor's clock is over before anything else happens.
    await simulator.clock.advance(0);
  }
  if (TELLS_BY_PUSH_ALONE.has(stage.kind.name) && !signal.aborted) placeCalls(stage.baseUrl, secret, signal);
  for (let round = 0; round < (life === wholeLife ? rounds : 1); round += 1)
    await makeCalls(simulator, (seconds) => go(seconds, CALL_WITHIN), life.betweenCalls, round);
  await go(life.afterwards, LIVES_WITHIN);
  if (life === wholeLife && moreSeconds > 0) await go(moreSeconds, LIVES_WITHIN);
  if (!endsBeforeChecks) return;
  simulator.scenarios.stop(name);
  await go(life.afterwards, LIVES_WITHIN);
}

/** Where the vendor has no API for it, its customers name the address by hand. */
async function setUpWebhooks({ simulator, kind, process, baseUrl }: Stage, secret: string): Promise<void> {
  if (!WEBHOOKS_BY_HAND.has(kind.name) || process?.ending !== undefined) return;
  const url = `${baseUrl}/webhook`;
  const isNeeded = TELLS_BY_PUSH_ALONE.has(kind.name);
  // Who only asks takes no events: it need not be told that it takes them badly.
  if (!isNeeded && !(await isThere(url, secret))) return;
  simulator.webhooks.setTargets([{ url }]);
  if (!isNeeded) return;
  const now = simulator.clock.now();
  simulator.webhooks.replay({ from: now - PUSHED_AGAIN_SECONDS, to: now });
}

/** With the key: without it many an API refuses whatever it does not have, too. */
async function isThere(url: string, secret: string): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json', 'X-Secret-Key': secret };
  const init = { method: 'POST', headers, body: '{}' };
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(LOOKS_WITHIN * 1000) });
    await answer.body?.cancel();
    return answer.status !== 404 && answer.status !== 405;
  } catch {
    return true;
  }
}

async function check(stage: Stage, settings: Settings, options: PlayOptions): Promise<Report> {
  const { simulator, conductor } = stage;
  const now = () => simulator.clock.now() * 1000;
  const conduct = {
    signal: options.signal,
    now,
    providerClock: { now, sync: async () => {} },
    ...(options.progress === undefined ? {} : { progress: options.progress }),
    ...(conductor !== undefined && stage.isVirtual
      ? { wait: async (seconds: number) => void (await conductor.live(seconds, LIVES_WITHIN, options.signal)) }
      : {}),
  };
  const { report } = await runSuite(callaider, settings, conduct);
  return report;
}

function hasStuck({ what, seconds }: Wait, output: readonly string[]): Trouble {
  return {
    fact: `the adapter has not answered ${what} while ${Math.round(seconds / 60)} minutes of the clock went by`,
    hint: 'Its timers ran all the time, so it waits for something that does not come. Give every wait an end.',
    output,
  };
}
