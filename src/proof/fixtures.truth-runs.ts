import { type AircallOptions, createAircall } from '../../mocks/aircall/index.js';
import { createCallyzer } from '../../mocks/callyzer/index.js';
import type { Report } from '../../schemas/report.js';
import { callaider } from '../../suites/index.js';
import { type Run, runSuite } from '../engine/run.js';
import { defaults, type Settings } from '../engine/settings.js';
import { type Bends, SECRET, type Source, startAdapter } from './fixtures.adapter.js';
import { aircallSource, type Reading } from './fixtures.aircall-source.js';
import { type CallyzerReading, callyzerSource } from './fixtures.callyzer-source.js';

/** 2026-01-05T12:00:00Z, a Monday: far from the real time. */
export const NOON = 1_767_614_400;
export const DAY = 86_400;

export interface Setting {
  readonly seed?: number;
  readonly bends?: Bends;
  readonly settings?: Partial<Settings>;
}

async function check(truth: string, source: Source, { bends, settings, seed = 1 }: Setting): Promise<Run> {
  const adapter = await startAdapter(source, bends);
  try {
    const run = { ...defaults, target: adapter.url, secret: SECRET, seed, truth, only: ['truth'], ...settings };
    return await runSuite(callaider, run);
  } finally {
    await adapter.close();
  }
}

type Simulated = ReturnType<typeof createAircall>;

export interface AircallSetting extends Setting {
  readonly reading?: Reading;
  readonly options?: AircallOptions;
  readonly prepare?: (aircall: Simulated) => void;
  /** Between the adapter's reading and the check. */
  readonly meanwhile?: (aircall: Simulated) => Promise<void>;
}

/** The real check of an adapter over the real simulator, both on loopback. */
export async function overAircall({
  reading,
  options,
  prepare,
  meanwhile,
  seed = 1,
  ...setting
}: AircallSetting = {}): Promise<Run> {
  const aircall = createAircall({ seed, calls: 400, now: NOON, paused: true, limits: false, ...options });
  const { url, close } = await aircall.listen({ port: 0 });
  try {
    prepare?.(aircall);
    const right = aircallSource({ base: url, credential: aircall.default.credential }, reading);
    const calls = await right.calls();
    await meanwhile?.(aircall);
    return await check(url, { ...right, calls: async () => calls }, { seed, ...setting });
  } finally {
    await close();
    await aircall.close();
  }
}

export async function overCallyzer({
  reading,
  seed = 1,
  ...setting
}: Setting & { readonly reading?: CallyzerReading } = {}): Promise<Run> {
  const callyzer = createCallyzer({ seed, calls: 400, now: NOON, paused: true, limits: false });
  const { url, close } = await callyzer.listen({ port: 0 });
  try {
    const { token = '' } = partsOf(callyzer.default.credential);
    const access = { base: url, token, from: NOON - 60 * DAY, to: NOON };
    return await check(url, callyzerSource(access, reading), { seed, ...setting });
  } finally {
    await close();
    await callyzer.close();
  }
}

const partsOf = (credential: string) => ({ token: credential.replace(/^Bearer /, '') });

export const passed = ({ summary }: Report): number => summary.counts.pass;
