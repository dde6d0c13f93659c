import type { Report } from '../../schemas/report.js';
import { timeInWords } from '../scenarios.js';
import { courseOf, inWords, plural } from '../words.js';
import type { Pen } from './pen.js';

/** What was checked, against what, over which window. */
export function opening(report: Report, pen: Pen): string {
  const { tool, suite, window, diagnosis, adapter } = report;
  const lines = [
    `${pen.bold(`${tool.name} ${tool.version}`)}   suite ${suite.id}   ${plural(suite.clauses, 'clause')}, ${plural(suite.rules, 'rule')} asked for`,
    ...(adapter === undefined
      ? [pen.field('target', report.target)]
      : [
          pen.field('adapter', `${adapter.command ?? report.target}, over ${adapter.provider}`),
          pen.field('time', timeInWords(adapter, report.durationMs)),
        ]),
    pen.field('window', inWords(window)),
    pen.field('run', `${courseOf(report)}, ${plural(report.summary.requests, 'request')}`),
  ];
  if (report.rejudged !== undefined) {
    const { recordedBy, judgedAt } = report.rejudged;
    lines.push(
      pen.field(
        'again',
        `judged ${judgedAt.slice(0, 10)} from evidence of ${report.startedAt.slice(0, 10)}, recorded by ${recordedBy}`,
      ),
    );
  }
  if (diagnosis !== undefined) {
    lines.push(
      '',
      pen.field('problem', diagnosis.problem, pen.red),
      pen.field('cause', diagnosis.cause),
      pen.field('cure', diagnosis.cure),
    );
  }
  return lines.join('\n');
}
