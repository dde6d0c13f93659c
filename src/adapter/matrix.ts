import type { AdapterRun, Report, ScenarioLine } from '../../schemas/report.js';
import type { VerdictKind } from '../../schemas/verdict.js';
import type { ScenarioRun } from './run-scenario.js';

const TRUTH = 'truth';

/** The hardest one first. */
const HARDEST: readonly VerdictKind[] = ['error', 'fail', 'warn', 'pass', 'info', 'inconclusive', 'skip'];

export const isHarder = (one: VerdictKind, other: VerdictKind): boolean =>
  HARDEST.indexOf(one) < HARDEST.indexOf(other);

interface MatrixContext {
  readonly provider: string;
  readonly command: string | undefined;
  /** Rules that somebody answers for: they are nobody's trouble. */
  readonly waived: ReadonlySet<string>;
  /** Cuts secrets out. */
  redact(text: string): string;
}

/** What became of each scenario, in order. */
export function matrixOf(
  runs: readonly ScenarioRun[],
  { provider, command, waived, redact }: MatrixContext,
): AdapterRun {
  const [first] = runs;
  const times = runs.map(({ time }) => time);
  const time = times.find((each) => each !== 'virtual') ?? 'virtual';
  return {
    provider,
    ...(command === undefined ? {} : { command: redact(command) }),
    time,
    ...(first === undefined ? {} : { startedAt: Math.floor(first.startedAt) }),
    scenarios: runs.map((run) => lineOf(run, waived, redact)),
  };
}

function lineOf(run: ScenarioRun, waived: ReadonlySet<string>, redact: Redact): ScenarioLine {
  const { name, happens, report, trouble, seconds, lived, longest } = run;
  const results = (report?.results ?? []).filter(({ rule }) => !waived.has(rule));
  return {
    name,
    ...(happens === undefined ? {} : { happens }),
    contract: hardestOf(results.filter(({ area }) => area !== TRUTH)),
    truth: hardestOf(results.filter(({ area }) => area === TRUTH)),
    requests: report?.summary.requests ?? 0,
    seconds: rounded(seconds),
    lived: rounded(lived),
    ...(longest.seconds >= 1 ? { longest: { what: redact(longest.what), seconds: rounded(longest.seconds) } } : {}),
    ...(trouble === undefined ? {} : { problem: redact(`${trouble.fact}. ${trouble.hint}`) }),
    ...(trouble === undefined || trouble.output.length === 0 ? {} : { output: trouble.output.map(redact) }),
  };
}

type Redact = (text: string) => string;

const hardestOf = (results: Report['results']): VerdictKind =>
  results.reduce<VerdictKind>((hardest, { verdict }) => (isHarder(verdict, hardest) ? verdict : hardest), 'skip');

const rounded = (seconds: number): number => Math.round(seconds * 10) / 10;
