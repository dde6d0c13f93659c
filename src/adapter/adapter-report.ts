import type { Report } from '../../schemas/report.js';
import type { Waiver } from '../../schemas/waivers.js';
import { callaider } from '../../suites/index.js';
import { summarise } from '../engine/summary.js';
import { version } from '../version.js';
import { applyWaivers } from '../waivers/apply-waivers.js';
import { matrixOf } from './matrix.js';
import { mergeResults, type NamedReport } from './merge-results.js';
import { mergeScorecards } from './merge-scorecards.js';
import type { ScenarioRun } from './run-scenario.js';

export interface ReportContext extends Pick<Report, 'seed' | 'depth' | 'failOn'> {
  readonly provider: string;
  /** Absent for an adapter that somebody else has started. */
  readonly command?: string;
  readonly target: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly interrupted: boolean;
  readonly waivers?: readonly Waiver[] | undefined;
  redact(text: string): string;
}

/** One report over all scenarios. The first run that could be judged lends it its window. */
export function adapterReport(runs: readonly ScenarioRun[], context: ReportContext): Report {
  const { provider, command, redact, seed, depth, failOn, target, startedAt, durationMs, interrupted, waivers } =
    context;
  const reports = runs.flatMap(({ name, report }): NamedReport[] => (report === undefined ? [] : [{ name, report }]));
  const first = reports[0]?.report;
  const { results: judged, exchanges } = mergeResults(reports);
  const { results, use } = applyWaivers(judged, waivers ?? [], { suite: callaider, startedAt });
  const waived = new Set(results.flatMap(({ rule, waived: terms }) => (terms === undefined ? [] : [rule])));
  const scorecard = mergeScorecards(reports);
  const [trouble] = runs.flatMap(({ name, trouble: each }) => (each === undefined ? [] : [{ name, ...each }]));
  const diagnosis =
    trouble === undefined
      ? first?.diagnosis
      : {
          problem: redact(`${trouble.fact}${under(trouble.name)}`),
          cause: redact(
            trouble.output.length === 0 ? 'it wrote nothing' : `its last lines: ${trouble.output.join(' | ')}`,
          ),
          cure: redact(trouble.hint),
          stopped: first === undefined,
        };
  return {
    schema: 'linecheck/report@1',
    tool: { name: 'linecheck', version },
    suite: {
      id: callaider.id,
      title: callaider.title,
      clauses: callaider.clauses.length,
      rules: first?.suite.rules ?? callaider.rules.length,
    },
    target: redact(first?.target ?? target),
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Math.round(durationMs),
    seed,
    depth,
    failOn,
    ...(first?.window === undefined ? {} : { window: first.window }),
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...(interrupted ? { interrupted } : {}),
    ...(scorecard === undefined ? {} : { scorecard }),
    adapter: matrixOf(runs, { provider, command, waived, redact }),
    ...(waivers === undefined ? {} : { waivers: use }),
    summary: summarise(results, callaider, {
      requests: runs.reduce((sum, { report }) => sum + (report?.summary.requests ?? 0), 0),
      failOn,
      interrupted,
      waivers: waivers === undefined ? undefined : use,
      lost: diagnosis !== undefined && trouble !== undefined ? diagnosis.problem : unclearOf(reports),
    }),
    results,
    exchanges,
  };
}

const under = (scenario: string): string => (scenario === 'none' ? '' : `, under ${scenario}`);

/** Why some run could not be judged. */
function unclearOf(reports: readonly NamedReport[]): string | undefined {
  const found = reports.find(({ report }) => report.summary.verdict === 'inconclusive');
  if (found === undefined) return undefined;
  return `${found.report.summary.reason ?? 'nothing could be exercised'}${under(found.name)}`;
}
