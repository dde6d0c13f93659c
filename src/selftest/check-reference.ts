import { createReference, faults } from '../../mocks/callaider/index.js';
import type { Report } from '../../schemas/report.js';
import { callaider } from '../../suites/index.js';
import { runSuite } from '../engine/run.js';
import { capFor, defaults, type Settings } from '../engine/settings.js';

const SECRET = 'proof-Key-7f3a9C';

/**
 * When the checks take place, in Unix seconds: Sunday, 15 March 2026, 01:20 UTC. Always then, so that a proof shows the same
 * today and tomorrow: an account has other calls in its last hours at night than at noon. At night on a Sunday the run goes
 * back a week for them. Each other seed has its own hour of the day, the week and the year.
 */
const MOMENT = 1_773_537_600;
const HOUR = 3600;
/** A prime, so that seeds meet every hour of the day and of the week. */
const HOURS_BETWEEN_SEEDS = 367;

/** Calls in the account of a right API: enough for rare things to be among them. */
const MANY = 1000;
/** Calls in the account of a faulty one. A fault that only more of them show says so. */
const FEW = 400;

/** A provider to check: a right one of some personality, or one with faults. */
export interface Subject {
  readonly personality?: string;
  readonly faults?: readonly string[];
  /** Default 1000. */
  readonly calls?: number;
  /** The account's seed, and the run's. Default 1. */
  readonly seed?: number;
}

/** A clock that goes on from the moment of a seed: `moment` in Unix seconds, `now` in milliseconds since the epoch. */
export function clockFor(seed: number): { readonly moment: number; readonly now: () => number } {
  const moment = MOMENT + (seed - 1) * HOURS_BETWEEN_SEEDS * HOUR;
  const late = Date.now() - moment * 1000;
  return { moment, now: () => Date.now() - late };
}

/** The real check over loopback against the reference provider. */
export async function checkReference(subject: Subject, settings: Partial<Settings> = {}): Promise<Report> {
  const { seed = 1 } = subject;
  const { moment, now } = clockFor(seed);
  const provider = createReference({ secret: SECRET, calls: MANY, ...subject, seed, now: moment });
  const { url, close } = await provider.listen({ port: 0 });
  try {
    const maxRequests = capFor(settings.depth ?? defaults.depth, settings.fuzz);
    const run = { ...defaults, maxRequests, target: url, secret: SECRET, seed, ...settings };
    const { report } = await runSuite(callaider, run, { now });
    return report;
  } finally {
    await close();
  }
}

/** What showed when the provider had one fault. */
export interface FaultShown {
  /** Every red rule and what it said. */
  readonly red: Readonly<Record<string, string>>;
  /** Rules it names that are not as red as they should be; of the selected ones. */
  readonly missed: readonly string[];
  /** Red rules that it does not name. */
  readonly unnamed: readonly string[];
}

/**
 * Checks a provider with one fault, on the personality, the depth and the account that show it.
 * @param only areas or rules; none: all of them
 */
export async function checkFault(name: string, { seed = 1, only = [] as readonly string[] } = {}): Promise<FaultShown> {
  const fault = faults.find((known) => known.name === name);
  if (fault === undefined) throw new Error(`no fault is called ${name}`);
  const { breaks, brings = [], on, depth, fuzz, calls = FEW } = fault;
  const subject = { faults: [name], seed, calls, ...(on === undefined ? {} : { personality: on }) };
  const report = await checkReference(subject, { only, fuzz, ...(depth === undefined ? {} : { depth }) });
  const red = reds(report);
  const asked = new Set(report.results.map(({ rule }) => rule));
  const isRedAs = (id: string, verdict: string) => red[id]?.startsWith(`${verdict}: `) === true;
  return {
    red,
    missed: Object.entries(breaks).flatMap(([id, verdict]) => (asked.has(id) && !isRedAs(id, verdict) ? [id] : [])),
    unnamed: Object.keys(red).filter((id) => !(id in breaks) && !brings.includes(id)),
  };
}

/** Rules that turned red, with their verdicts and first findings, so that a surprise tells what came instead. */
export function reds(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(
    report.results
      .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn' || verdict === 'error')
      .map(({ rule, verdict, findings, reason }) => [rule, `${verdict}: ${findings[0]?.message ?? reason ?? ''}`]),
  );
}
