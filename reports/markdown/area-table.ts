import type { Report, Result } from '../../schemas/report.js';
import { isFolded } from '../causes.js';
import { areasOf, figure } from '../words.js';
import { inline } from './inline.js';

/** How each area of the contract fared. */
export function areaTable(report: Report): string {
  const rows = areasOf(report).map(({ name, results }) => {
    const count = (verdict: Result['verdict']) =>
      results.filter((result) => result.verdict === verdict && result.waived === undefined && !isFolded(result, report))
        .length;
    const cells = [
      inline(name),
      `${count('pass') + count('info')} of ${results.length}`,
      ...(['fail', 'warn', 'inconclusive', 'skip'] as const).map((verdict) => bold(count(verdict), verdict)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| Area | Hold | Failed | Warnings | Unclear | Skipped |',
    '| :--- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

const bold = (count: number, verdict: Result['verdict']): string =>
  count > 0 && (verdict === 'fail' || verdict === 'warn') ? `**${figure(count)}**` : figure(count);
