import type { Report, Result } from '../schemas/report.js';
import { adviceOn, isFolded, toldAlone } from './causes.js';
import { badWaivers, failsRun, unwaivedCount, waivedOnes } from './waived.js';
import { figure, plural } from './words.js';

/** Ready or not, in one line. */
export function headline(report: Report): string {
  const { summary, failOn, interrupted } = report;
  if (interrupted === true) return 'Broken off before the end';
  switch (summary.verdict) {
    case 'conformant': {
      const warnings = unwaivedCount(report, 'warn');
      const waived = waivedOnes(report).length;
      const but = [
        ...(waived === 0 ? [] : [`${plural(waived, 'rule')} waived`]),
        ...(warnings === 0 ? [] : [plural(warnings, 'warning')]),
      ];
      const warned = but.length === 0 ? '' : `, with ${but.join(' and ')}`;
      return isPartial(report)
        ? `No rule failed${warned}, but most of the contract was not exercised`
        : `Ready${warned}`;
    }
    case 'nonconformant': {
      const [fail, warn] = [unwaivedCount(report, 'fail'), unwaivedCount(report, 'warn')];
      const warned = failOn === 'warn' && warn > 0 ? [plural(warn, 'warning')] : [];
      const own = toldAlone(report, 'fail').length;
      const more = fail > own ? `, and ${figure(fail - own)} more because of ${own === 1 ? 'it' : 'them'}` : '';
      const failed = fail > 0 ? [`${figure(own)} of ${plural(report.results.length, 'rule')} failed${more}`] : [];
      const bad = badWaivers(report).length;
      const waivers = bad > 0 ? [`${plural(bad, 'waiver')} outlived`] : [];
      return `Not ready: ${[...failed, ...warned, ...waivers].join(', ')}`;
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
    toldAlone(report, 'fail')[0] ?? results.find((result) => failsRun(result, report) && !isFolded(result, report));
  if (first !== undefined) return { advice: adviceOn(first), result: first };
  switch (summary.verdict) {
    case 'nonconformant':
      return { advice: 'Mend the waivers file: a waiver that is expired, unused or stale fails the run.' };
    case 'error':
      return { advice: `Report this with the seed ${seed}: it is a fault of linecheck, not of the API.` };
    case 'inconclusive':
      if ((summary.reason ?? '').includes('--max-body')) {
        return {
          advice:
            'See why the answer does not end. If it is only long, read more of it with --max-body, or name a shorter window with --from and --to.',
        };
      }
      return {
        advice: (summary.reason ?? '').startsWith('structure only')
          ? 'Name a window that holds calls with --from and --to, or accept an empty account with --allow-empty.'
          : 'See why below. Nothing here says that the API is wrong.',
      };
    default: {
      const [warned] = toldAlone(report, 'warn');
      if (warned === undefined) {
        return {
          advice: isPartial(report) ? 'Nothing to fix here. Run the whole suite before launch.' : 'Nothing to fix.',
        };
      }
      return { advice: `Nothing must change. When you can: ${adviceOn(warned)}`, result: warned };
    }
  }
}

/** A run of a few rules, or one that met hardly any data, is no leave to launch. */
const isPartial = ({ summary: { must } }: Report): boolean => must.exercised * 2 < must.total;
