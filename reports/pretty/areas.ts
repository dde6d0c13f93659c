import type { Report, Result } from '../../schemas/report.js';
import { isFolded } from '../causes.js';
import { areasOf, lapse, plural } from '../words.js';
import type { Pen } from './pen.js';

/** A line for each area: how many of its rules hold, how long its requests took, and what stands out. */
export function areaLines(report: Report, pen: Pen): string {
  const areas = areasOf(report);
  const widest = Math.max(...areas.map(({ name }) => name.length));
  return areas
    .map(({ name, results }) => {
      const count = (verdict: Result['verdict']) =>
        results.filter(
          (result) => result.verdict === verdict && result.waived === undefined && !isFolded(result, report),
        ).length;
      const folded = results.filter((result) => isFolded(result, report)).length;
      const waived = results.filter((result) => result.waived !== undefined).length;
      const held = count('pass') + count('info');
      const ms = report.exchanges
        .filter(({ observation }) => observation.startsWith(`${name}/`))
        .reduce((sum, exchange) => sum + exchange.ms, 0);
      const remarks = [
        ...some(count('error'), (n) => pen.red(`${n} BROKEN`)),
        ...some(count('fail'), (n) => pen.red(`${n} FAILED`)),
        ...some(count('warn'), (n) => pen.yellow(plural(n, 'warning'))),
        ...some(folded, (n) => pen.dim(`${n} because of another`)),
        ...some(waived, (n) => pen.yellow(`${n} waived`)),
        ...some(count('inconclusive'), (n) => pen.dim(`${n} inconclusive`)),
        ...some(count('skip'), (n) => pen.dim(`${n} skipped`)),
      ];
      const figures = `${held} of ${results.length} hold`.padEnd(15);
      return `  ${name.padEnd(widest)}  ${figures} ${lapse(ms).padStart(7)}   ${remarks.join(', ')}`.trimEnd();
    })
    .join('\n');
}

const some = (count: number, word: (count: number) => string): string[] => (count === 0 ? [] : [word(count)]);
