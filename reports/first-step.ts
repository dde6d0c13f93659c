import type { Report, Result } from '../schemas/report.js';
import { figure, isRed, plural } from './words.js';

/** Ready or not, in one line. */
export function headline(report: Report): string {
  const { summary, failOn, interrupted } = report;
  if (interrupted === true) return 'Broken off before the end';
  switch (summary.verdict) {
    case 'conformant': {
      const warned = summary.counts.warn === 0 ? '' : `, with ${plural(summary.counts.warn, 'warning')}`;
      return isPartial(report)
        ? `No rule failed${warned}, but most of the contract was not exercised`
        : `Ready${warned}`;
    }
    case 'nonconformant': {
      const { fail, warn } = summary.counts;
      const warned = failOn === 'warn' && warn > 0 ? [plural(warn, 'warning')] : [];
      const failed = fail > 0 ? [`${figure(fail)} of ${plural(report.results.length, 'rule')} failed`] : [];
      return `Not ready: ${[...failed, ...warned].join(', ')}`;
    }
    case 'inconclusive':
      return 'Cannot tell';
    case 'error':
      return 'linecheck failed';
    default:
      return summary.verdict satisfies never;
  }
}

/** The one thing to do next; `result` is the rule it is about. */
export interface FirstStep {
  readonly advice: string;
  readonly result?: Result;
}

export function firstStep(report: Report): FirstStep {
  const { summary, diagnosis, interrupted, results, seed } = report;
  if (interrupted === true) {
    return { advice: 'Run it again to the end. What was learned before the interruption stands.' };
  }
  if (diagnosis?.stopped === true) return { advice: diagnosis.cure };
  const first =
    results.find(({ verdict }) => verdict === 'fail') ?? results.find(({ verdict }) => isRed(verdict, report));
  if (first !== undefined) return { advice: first.fix, result: first };
  switch (summary.verdict) {
    case 'error':
      return { advice: `Report this with the seed ${seed}: it is a fault of linecheck, not of the API.` };
    case 'inconclusive':
      return {
        advice: (summary.reason ?? '').startsWith('structure only')
          ? 'Name a window that holds calls with --from and --to, or accept an empty account with --allow-empty.'
          : 'See why below. Nothing here says that the API is wrong.',
      };
    default: {
      const warned = results.find(({ verdict }) => verdict === 'warn');
      if (warned === undefined) {
        return {
          advice: isPartial(report) ? 'Nothing to fix here. Run the whole suite before launch.' : 'Nothing to fix.',
        };
      }
      return { advice: `Nothing must change. When you can: ${warned.fix}`, result: warned };
    }
  }
}

/** A run of a few rules, or one that met hardly any data, is no leave to launch. */
const isPartial = ({ summary: { must } }: Report): boolean => must.exercised * 2 < must.total;
