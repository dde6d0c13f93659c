import type { Report, Result } from '../../schemas/report.js';
import { effectsInWords, isFolded, toldAlone } from '../causes.js';
import { firstStep, headline } from '../first-step.js';
import type { Reporter } from '../reporter.js';
import { answeredFor, badWaivers, waivedOnes } from '../waived.js';
import { courseOf, figure, inWords, lapse, plural, verdictWords } from '../words.js';
import { areaTable } from './area-table.js';
import { fitInto } from './fit-into.js';
import { code, inline } from './inline.js';
import { ruleDetails } from './rule-details.js';
import { scenarioTable } from './scenario-table.js';
import { scorecardTable } from './scorecard-table.js';
import { undecidedLists } from './undecided-lists.js';

/** What GitHub takes as the summary of a step. */
export const SUMMARY_LIMIT = 1024 * 1024;

/** GitHub Markdown for a job summary or a comment: the verdict first, each failure behind its headline. */
export const markdown: Reporter = (report) => markdownWithin(report, SUMMARY_LIMIT);

/** The same in at most so many bytes of UTF-8: what does not fit is left out last things first, and counted. */
export function markdownWithin(report: Report, bytes: number): string {
  const exchanges = new Map(report.exchanges.map((exchange) => [exchange.id, exchange]));
  const of = (verdict: Result['verdict']) => toldAlone(report, verdict);
  const details = (results: readonly Result[], open = false) =>
    results.map((result) => {
      const [effects, waiver] = [effectsInWords(result, report), answeredFor(result, report)];
      return ruleDetails(result, { exchanges, effects, waiver, open });
    });
  const sections = [
    { title: 'Broken: a fault of linecheck', blocks: details(of('error'), true) },
    { title: 'Failed', blocks: details(of('fail'), of('fail').length <= 3) },
    {
      title: 'Waivers that must go',
      blocks: badWaivers(report).map(({ rule, told }) => `- ${code(rule)}: ${inline(told)}`),
    },
    { title: 'Warnings', blocks: details(of('warn')) },
    { title: 'Waived', blocks: details(waivedOnes(report)) },
    { title: 'Unclear', blocks: undecidedLists(report, 'inconclusive') },
    { title: 'Skipped', blocks: undecidedLists(report, 'skip') },
    { title: 'Notes', blocks: details(of('info')) },
  ];
  return fitInto({ head: head(report), sections, tail: figures(report) }, bytes);
}

function head(report: Report): string {
  const { summary, diagnosis, target, adapter } = report;
  const { advice, result } = firstStep(report);
  const told =
    result === undefined ? '' : `${code(result.rule)}: ${inline(result.findings[0]?.message ?? result.summary)}. `;
  const parts = [
    `## linecheck: ${verdictWords[summary.verdict]}`,
    `**${inline(headline(report))}** at ${code(target)}`,
    ...(diagnosis === undefined ? [] : [`**Problem** ${inline(diagnosis.problem)}. ${inline(diagnosis.cause)}`]),
    ...(summary.reason === undefined || summary.reason === diagnosis?.problem
      ? []
      : [`**Because** ${inline(summary.reason)}`]),
    `**First** ${told}${inline(advice)}`,
    ...(adapter === undefined ? [] : [scenarioTable(adapter, report.durationMs)]),
    ...(diagnosis?.stopped === true ? [] : [areaTable(report)]),
    ...(report.scorecard === undefined ? [] : [scorecardTable(report.scorecard)]),
  ];
  return parts.join('\n\n');
}

function figures(report: Report): string {
  const { summary, window, tool, suite } = report;
  const { counts, must } = summary;
  const waived = waivedOnes(report).length;
  const folded = report.results.filter((result) => isFolded(result, report)).length;
  const judged = [
    `${figure(counts.pass)} passed`,
    `${figure(toldAlone(report, 'fail').length)} failed`,
    plural(toldAlone(report, 'warn').length, 'warning'),
    ...(folded === 0 ? [] : [`${figure(folded)} more because of these`]),
    ...(waived === 0 ? [] : [`${figure(waived)} waived`]),
    plural(counts.info, 'note'),
    `${figure(counts.skip)} skipped`,
    `${figure(counts.inconclusive)} inconclusive`,
    ...(counts.error === 0 ? [] : [`${figure(counts.error)} broken`]),
  ];
  const lines = [
    `**Rules** ${judged.join(', ')}`,
    `**Proof** ${must.exercised} of ${must.total} MUST clauses exercised`,
    `**Window** ${inWords(window)}`,
    `**Run** ${inline(report.startedAt)}, ${plural(summary.requests, 'request')} in ${lapse(report.durationMs)}, ${courseOf(report)}`,
    `**Tool** ${inline(`${tool.name} ${tool.version}, suite ${suite.id}`)}, ${plural(suite.clauses, 'clause')}`,
  ];
  return `### Figures\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
