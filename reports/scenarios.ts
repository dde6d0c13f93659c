import type { AdapterRun, Report, ScenarioLine } from '../schemas/report.js';
import { figure, plural } from './words.js';

/** What became of the rules of one kind, in a word or two. */
export const fateWords: Readonly<Record<ScenarioLine['contract'], string>> = {
  pass: 'holds',
  info: 'holds',
  warn: 'warning',
  fail: 'FAILED',
  error: 'BROKEN',
  inconclusive: 'unclear',
  skip: 'not judged',
};

/** The run without a scenario. */
export const NO_SCENARIO = 'none';

const timeWords: Readonly<Record<AdapterRun['time'], string>> = {
  virtual: "virtual: the adapter's clock was the simulator's, and waits cost nothing",
  scaled: "scaled: the simulator's clock ran faster than the adapter's",
  real: "real: the adapter does not follow the simulator's clock, as Node processes do; little could be waited for",
};

/** `virtual: …; 37 hours of the clock in 58 s`. */
export function timeInWords({ time, scenarios }: AdapterRun, durationMs: number): string {
  const lived = scenarios.reduce((sum, each) => sum + each.lived, 0);
  return `${timeWords[time]}; ${span(lived)} of the clock in ${Math.round(durationMs / 1000)} s`;
}

/** `45 seconds`, `12 minutes`, `37 hours`. */
export function span(seconds: number): string {
  if (seconds < 120) return plural(Math.round(seconds), 'second');
  return seconds < 7200 ? plural(Math.round(seconds / 60), 'minute') : plural(Math.round(seconds / 3600), 'hour');
}

/** Nobody knows how long the platform waits for an answer; most clients wait no longer. Seconds. */
const LONG = 30;

/** The answer that took longest of all, when it took long. */
export function slowestInWords({ scenarios }: AdapterRun): string | undefined {
  const slow = scenarios.flatMap(({ name, longest }) => (longest === undefined ? [] : [{ name, ...longest }]));
  const [slowest] = slow.toSorted((a, b) => b.seconds - a.seconds);
  if (slowest === undefined || slowest.seconds < LONG) return undefined;
  const { name, what, seconds } = slowest;
  const where = name === NO_SCENARIO ? '' : ` under ${name}`;
  return `${what} took ${span(seconds)} of the clock${where}; many clients do not wait so long`;
}

/**
 * The command that brings the same account, and the scenario of a finding, before the adapter again. `undefined` for an
 * adapter that runs by itself: it is still there to be asked.
 */
export function againInWords({ adapter, seed }: Report, { findings }: Report['results'][number]): string | undefined {
  if (adapter?.command === undefined) return undefined;
  const { provider, command, startedAt } = adapter;
  const scenario = findings.find(({ scenarios = [] }) => scenarios.length > 0)?.scenarios?.[0] ?? NO_SCENARIO;
  const start = startedAt === undefined ? '' : ` --now ${startedAt}`;
  return `linecheck adapter ${provider} --start ${quoted(command)} --scenarios ${scenario} --seed ${seed}${start}`;
}

/** For a POSIX shell. */
export const quoted = (text: string): string =>
  /[$`"\\!']/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;

const MOST_NAMES = 4;

/** ` (under outage, token-blocked and 3 more scenarios)`; empty for what is seen without any. */
export function underInWords({
  scenarios = [],
}: Pick<Report['results'][number]['findings'][number], 'scenarios'>): string {
  const others = scenarios.filter((name) => name !== NO_SCENARIO);
  if (others.length === 0) return '';
  if (others.length < scenarios.length) return ` (as well under ${plural(others.length, 'scenario')})`;
  const rest = others.length - MOST_NAMES;
  const names = others.slice(0, rest === 1 ? MOST_NAMES + 1 : MOST_NAMES).join(', ');
  return rest > 1 ? ` (under ${names} and ${figure(rest)} more scenarios)` : ` (under ${names})`;
}
