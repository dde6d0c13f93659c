import type { Report, Result } from '../../schemas/report.js';
import { effectsOf, isFolded, toldAlone } from '../causes.js';
import { badWaivers, failsRun, unwaivedCount, waivedOnes } from '../waived.js';
import { plural, verdictWords } from '../words.js';
import type { Pen } from './pen.js';

/** The figures, the failures once more, and the one thing to do next. */
export function closing(report: Report, pen: Pen): string {
  const { counts, must, verdict, reason } = report.summary;
  const red = report.results.filter((result) => failsRun(result, report) && !isFolded(result, report));
  const folded = report.results.filter((result) => isFolded(result, report)).length;
  const waived = waivedOnes(report).length;
  const figures = [
    `${counts.pass} passed`,
    `${toldAlone(report, 'fail').length} failed`,
    plural(toldAlone(report, 'warn').length, 'warning'),
    ...(folded === 0 ? [] : [`${folded} more because of these`]),
    ...(waived === 0 ? [] : [`${waived} waived`]),
    plural(counts.info, 'note'),
    `${counts.skip} skipped`,
    `${counts.inconclusive} inconclusive`,
    ...(counts.error === 0 ? [] : [`${counts.error} broken`]),
  ];
  const lines = [
    pen.field('rules', figures.join(', ')),
    pen.field('proof', `${must.exercised} of ${must.total} MUST clauses exercised`),
    ...red.map(
      (result) =>
        `${pen.red(result.verdict === 'fail' ? 'FAIL' : 'WARN')}      ${result.rule}${andMore(result, report)}${firstFact(result, pen)}`,
    ),
    ...badWaivers(report).map(
      ({ rule, told }) => `${pen.red('WAIVER')}    ${pen.safe(rule)}\n${pen.paragraph(told, 10, pen.dim)}`,
    ),
  ];
  const word = verdict === 'conformant' ? pen.green(verdictWords[verdict]) : pen.red(verdictWords[verdict]);
  const because = reason === undefined ? '' : `  ${pen.safe(reason)}`;
  lines.push('', `${word}${because}`, pen.field('next', nextStep(report, red)));
  return lines.join('\n');
}

function firstOf({ text, next = [] }: NonNullable<Result['cure']>): string {
  return next.length === 0 ? text : `${text}; and ${plural(next.length, 'step')} after it (see above)`;
}

function andMore(result: Result, report: Report): string {
  const { length } = effectsOf(result, report);
  return length === 0 ? '' : `, and ${plural(length, 'rule')} because of it`;
}

function firstFact({ findings }: Result, pen: Pen): string {
  const room = 60;
  const fact = pen.safe(findings[0]?.message ?? '');
  return fact === '' ? '' : `\n          ${pen.dim(fact.length > room ? `${fact.slice(0, room - 3)}...` : fact)}`;
}

function nextStep(report: Report, red: readonly Result[]): string {
  const { summary, diagnosis, interrupted } = report;
  if (interrupted === true) return 'run it again to the end; what is above was learned before the interruption';
  if (diagnosis?.stopped === true) return diagnosis.cure;
  const [first] = red;
  if (first?.cure !== undefined) return `cure ${first.rule}: ${firstOf(first.cure)}, then run again`;
  if (first !== undefined) return `fix ${first.rule}, then run again`;
  switch (summary.verdict) {
    case 'nonconformant':
      return 'mend the waivers file: each of those waivers has outlived its reason';
    case 'error':
      return `report this, with the seed ${report.seed}: it is a fault of linecheck`;
    case 'inconclusive':
      if ((summary.reason ?? '').includes('--max-body')) {
        return 'see why the answer does not end; if it is only long, read more of it with --max-body or name a shorter window with --from and --to';
      }
      return (summary.reason ?? '').startsWith('structure only')
        ? 'name a window that holds calls with --from and --to, or accept an empty account with --allow-empty'
        : 'see the reasons above; nothing here says that the API is wrong';
    default:
      return unwaivedCount(report, 'warn') > 0
        ? 'nothing must change; look at the warnings when you can'
        : 'nothing to fix';
  }
}
