import type { Exchange } from '../../schemas/exchange.js';
import type { Report, Result } from '../../schemas/report.js';
import { cureInWords, effectsInWords, exampleInWords, verifiedInWords } from '../causes.js';
import { againInWords } from '../scenarios.js';
import { answeredFor, factOf } from '../waived.js';
import { figure } from '../words.js';
import type { Pen } from './pen.js';

/** Findings told in full; the rest is counted. */
const TOLD = 3;

/** One rule that does not hold: the first line stands alone in a log, the cause comes before the cure. */
export function block(
  result: Result,
  report: Report,
  exchangeOf: (id: number | undefined) => Exchange | undefined,
  pen: Pen,
): string {
  const heading = `${mark(result, pen)}  ${pen.bold(result.rule)}   ${result.level.toUpperCase()}   ${result.clauses.join(', ')}`;
  const lines = [heading, pen.paragraph(result.summary, 6)];
  const waiver = answeredFor(result, report);
  if (waiver !== undefined) lines.push(pen.field('waived by', waiver, String, 6));
  if (result.reason !== undefined) lines.push(pen.field('because', result.reason, String, 6));
  if (result.becauseOf !== undefined) lines.push(pen.field('because', `of ${result.becauseOf}`, String, 6));
  for (const finding of result.findings.slice(0, TOLD)) {
    lines.push('', pen.paragraph(factOf(finding), 6, pen.bold));
    if (finding.at !== undefined && finding.at !== '') lines.push(pen.field('at', finding.at, String, 8));
    if (finding.expected !== undefined) lines.push(pen.field('expected', finding.expected, String, 8));
    if (finding.actual !== undefined) lines.push(pen.field('actual', finding.actual, String, 8));
  }
  const untold = result.findingCount - Math.min(TOLD, result.findings.length);
  if (untold > 0) lines.push('', pen.paragraph(`and ${figure(untold)} more like it`, 6, pen.dim));
  const exchange = exchangeOf(result.findings.find((finding) => finding.exchange !== undefined)?.exchange);
  // A fault of linecheck says nothing about the API: there is nothing to mend in it.
  if (result.verdict !== 'error') {
    lines.push('', pen.field('why', result.why, String, 6), advice(result, pen));
    const effects = effectsInWords(result, report);
    if (effects !== undefined) lines.push(pen.field('besides', effects, String, 6));
  }
  if (exchange !== undefined) {
    lines.push(
      pen.field('seen in', inShort(exchange), String, 6),
      pen.verbatim('repeat', againInWords(report, result) ?? exchange.curl, 6),
    );
  }
  lines.push(pen.verbatim('more', `linecheck explain ${result.rule}`, 6));
  return lines.join('\n');
}

/** What is verified is worth more than what is said to everybody. */
function advice({ cure, fix }: Result, pen: Pen): string {
  if (cure === undefined) return pen.field('fix', fix, String, 6);
  const { text, next = [] } = cure;
  if (next.length === 0) return pen.field('cure', cureInWords(cure), pen.green, 6);
  return [
    pen.field('cure', `${text}${exampleInWords(cure)}`, pen.green, 6),
    ...next.map((step) => pen.field('then', step, pen.green, 6)),
    pen.field('', verifiedInWords(cure), pen.green, 6),
  ].join('\n');
}

function mark({ verdict, waived }: Result, pen: Pen): string {
  if (waived !== undefined) return pen.yellow('WAIVED');
  if (verdict === 'warn') return pen.yellow('WARN');
  return pen.red(verdict === 'error' ? 'ERROR' : 'FAIL');
}

function inShort({ id, request, response, failure, ms }: Exchange): string {
  const answer =
    response === undefined
      ? (failure?.fact ?? 'no answer')
      : `${response.status}, ${figure(response.body.bytes)} bytes`;
  return `exchange ${id}: ${request.method} ${request.url}, ${answer}, ${Math.round(ms)} ms`;
}
