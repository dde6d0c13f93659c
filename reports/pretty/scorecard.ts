import type { Report } from '../../schemas/report.js';
import { badLines, scoreInWords } from '../scorecard.js';
import type { Pen } from './pen.js';

/** How the adapter behaved, in a sentence; and what it should not have done. */
export function scorecardLines(report: Report, pen: Pen): string {
  const { scorecard } = report;
  if (scorecard === undefined) return '';
  return [
    pen.field('client', scoreInWords(scorecard)),
    ...badLines(report).map(({ title, fact }) => pen.field('', `${title}? No: ${fact}`, pen.yellow)),
  ].join('\n');
}
