import { faults, personalities } from '../../mocks/callaider/index.js';
import type { Report } from '../../schemas/report.js';
import { callaider } from '../../suites/index.js';
import { areaOf, type Rule } from '../../suites/rule.js';
import type { Settings } from '../engine/settings.js';
import { checkFault, checkReference, reds } from './check-reference.js';
import type { Check } from './matrix.js';

/** What one check of the matrix showed. */
export type Outcome = HealthyOutcome | FaultOutcome;

export interface HealthyOutcome {
  readonly kind: 'healthy';
  readonly name: string;
  readonly seed: number;
  /** Rules that turned red, with what they said. */
  readonly alarms: readonly string[];
  /** Some rule could tell: to be quiet about nothing is no proof. */
  readonly judged: boolean;
}

export interface FaultOutcome {
  readonly kind: 'fault';
  readonly name: string;
  readonly seed: number;
  /** Some rule failed or warned. */
  readonly caught: boolean;
  /** Named rules that did not turn red as they should. */
  readonly missed: readonly string[];
  /** Rules that turned red without being named. */
  readonly unnamed: readonly string[];
  /** What linecheck itself could not judge, with what it said. */
  readonly broken: readonly string[];
}

/** Carries out one check of the matrix. */
export async function outcomeOf(check: Check): Promise<Outcome> {
  return check.kind === 'fault' ? ofFault(check) : ofPersonality(check);
}

async function ofPersonality({ name, seed, rule }: Check): Promise<Outcome> {
  const report = await checkReference({ personality: name, seed }, rule === undefined ? {} : settingsFor(rule));
  return { kind: 'healthy', name, seed, alarms: alarmsOf(name, report), judged: hasJudged(report) };
}

/** Generated requests for a rule that is judged on these alone. */
const FUZZ = 100;

function settingsFor(rule: string): Partial<Settings> {
  const isFuzzed = callaider.rules.some(({ id, flag }) => id === rule && flag === 'fuzz');
  return { only: [rule], ...(isFuzzed ? { fuzz: FUZZ } : {}) };
}

async function ofFault({ name, seed, rule }: Check): Promise<Outcome> {
  const only = rule === undefined ? areasOf(name) : [rule];
  const quick = await checkFault(name, { seed, only });
  // Some rules tell more when others have asked as well.
  const { red, missed, unnamed } = quick.missed.length === 0 ? quick : await checkFault(name, { seed });
  const broken = Object.entries(red).filter(([, told]) => told.startsWith('error'));
  return {
    kind: 'fault',
    name,
    seed,
    caught: Object.keys(red).length > broken.length,
    missed: missed.filter((id) => rule === undefined || id === rule),
    unnamed,
    broken: broken.map(([id, told]) => `${id} ${told}`),
  };
}

/**
 * Where the rules live that a fault names: to ask about them alone is much quicker. None, which is everywhere, for rules
 * that look back over all that was asked.
 */
function areasOf(fault: string): readonly string[] {
  const { breaks = {} } = faults.find(({ name }) => name === fault) ?? {};
  const areas = new Set(Object.keys(breaks).map((rule) => areaOf({ id: rule as Rule['id'] })));
  return areas.has('general') || areas.has('operations') ? [] : [...areas];
}

/** What a right API was told off for, but for warnings that are due to it. */
export function alarmsOf(personality: string, report: Report): readonly string[] {
  const due = personalities.find(({ name }) => name === personality)?.expects.warns ?? [];
  return Object.entries(reds(report))
    .filter(([rule, told]) => !(due.includes(rule) && told.startsWith('warn')))
    .map(([rule, told]) => `${rule} ${told}`);
}

const hasJudged = ({ summary: { counts } }: Report): boolean =>
  counts.pass + counts.info + counts.warn + counts.fail > 0;
