import type { Report, Result } from '../../schemas/report.js';
import { toldAlone } from '../causes.js';
import type { Reporter } from '../reporter.js';
import { waivedOnes } from '../waived.js';
import { areaLines } from './areas.js';
import { closing } from './closing.js';
import { block } from './finding.js';
import { opening } from './opening.js';
import { createPen } from './pen.js';
import { scenarioLines } from './scenarios.js';
import { scorecardLines } from './scorecard.js';
import { undecided } from './undecided.js';

/** For people: what was asked, what does not hold, what to do next. Works in 80 columns and without colour. */
export const pretty: Reporter = (report, look) => {
  const pen = createPen(look);
  const of = (verdict: Result['verdict']) => toldAlone(report, verdict);
  const parts = [
    opening(report, pen),
    ...(report.diagnosis?.stopped === true ? [] : [areaLines(report, pen)]),
    scenarioLines(report.adapter, pen),
    ...[...of('error'), ...of('fail'), ...of('warn'), ...waivedOnes(report)].map((result) =>
      block(result, report, exchangeOf(report), pen),
    ),
    notes(of('info'), pen),
    ...(report.diagnosis?.stopped === true ? [] : [undecided(report, pen)]),
    scorecardLines(report, pen),
    closing(report, pen),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function notes(infos: readonly Result[], pen: ReturnType<typeof createPen>): string {
  return infos
    .flatMap(({ rule, findings, findingCount }) => {
      const rest = findingCount > 1 ? ` (and ${findingCount - 1} more)` : '';
      return findings.slice(0, 1).map((finding) => pen.field('note', `${rule}: ${finding.message}${rest}`, pen.dim));
    })
    .join('\n');
}

function exchangeOf(report: Report): (id: number | undefined) => Report['exchanges'][number] | undefined {
  const byId = new Map(report.exchanges.map((exchange) => [exchange.id, exchange]));
  return (id) => (id === undefined ? undefined : byId.get(id));
}
