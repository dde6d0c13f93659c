import type { Report, Result } from '../../schemas/report.js';
import { cureInWords, effectsInWords, isFolded, toldAlone } from '../causes.js';
import { clip } from '../clip.js';
import { firstStep, headline } from '../first-step.js';
import type { Reporter } from '../reporter.js';
import { badLines, scoreInWords } from '../scorecard.js';
import { answeredFor, badWaivers, factOf, failsRun, waivedOnes } from '../waived.js';
import { plural, verdictWords } from '../words.js';
import { command } from './command.js';

/** Annotations of a kind that GitHub shows for a step; the others would vanish without a word. */
const SHOWN = 10;

/** Workflow commands of GitHub Actions: an annotation for each rule that fails or warns, and one for the verdict. */
export const github: Reporter = (report) => {
  const told = (results: readonly Result[]) => results.map((result) => annotation(result, report));
  const broken = told(report.results.filter(({ verdict }) => verdict === 'error'));
  const red = told(report.results.filter((result) => failsRun(result, report) && !isFolded(result, report)));
  const warned = told(toldAlone(report, 'warn').filter((result) => !failsRun(result, report)));
  const waived = told(waivedOnes(report));
  const waivers = badWaivers(report).map(({ rule, told }) => ({ title: `${rule} (waiver)`, lines: [told] }));
  const verdict = verdictOf(report);
  const lines = [
    ...limited('error', [...(verdict.kind === 'error' ? [verdict] : []), ...broken, ...red, ...waivers]),
    ...limited('warning', warned),
    ...limited('notice', [...(verdict.kind === 'notice' ? [verdict] : []), ...waived, ...client(report)]),
  ];
  return [command('group', {}, `linecheck: ${headline(report)}`), ...lines, command('endgroup', {}, '')]
    .map((line) => `${line}\n`)
    .join('');
};

interface Annotation {
  readonly kind?: 'error' | 'notice';
  readonly title: string;
  readonly lines: readonly string[];
}

/** A run that could not be judged is an error of its own; a failed one is told by its rules. */
function verdictOf(report: Report): Annotation {
  const { summary, interrupted, diagnosis, target } = report;
  const { advice } = firstStep(report);
  const undone = interrupted === true || summary.verdict === 'inconclusive' || summary.verdict === 'error';
  return {
    kind: undone ? 'error' : 'notice',
    title: `linecheck: ${verdictWords[summary.verdict]}`,
    lines: [
      `${headline(report)} at ${target}`,
      ...(summary.reason === undefined ? [] : [summary.reason]),
      ...(diagnosis === undefined ? [] : [diagnosis.cause]),
      `next: ${advice}`,
    ],
  };
}

/** What the adapter should not have done as a client. */
function client(report: Report): readonly Annotation[] {
  const bad = badLines(report).map(({ title, fact }) => `${title}? No: ${fact}`);
  const { scorecard } = report;
  return bad.length === 0 || scorecard === undefined ? [] : [{ title: scoreInWords(scorecard), lines: bad }];
}

function annotation(result: Result, report: Report): Annotation {
  const { rule, level, clauses, findings, findingCount, reason, summary, fix, verdict, cure, becauseOf } = result;
  const [first] = findings;
  const effects = effectsInWords(result, report);
  const waiver = answeredFor(result, report);
  return {
    title: `${rule} (${level.toUpperCase()} ${clauses.join(', ')})`,
    lines: [
      first === undefined ? (reason ?? summary) : factOf(first),
      ...(waiver === undefined ? [] : [`waived by ${waiver}`]),
      ...(becauseOf === undefined ? [] : [`because of ${becauseOf}`]),
      ...(first?.expected === undefined ? [] : [`expected: ${first.expected}`]),
      ...(first?.actual === undefined ? [] : [`actual: ${first.actual}`]),
      ...(findingCount > 1 ? [`and ${findingCount - 1} more like it`] : []),
      ...(verdict === 'error' || cure !== undefined ? [] : [`fix: ${fix}`]),
      ...(cure === undefined ? [] : [`cure: ${cureInWords(cure)}`]),
      ...(effects === undefined ? [] : [effects]),
    ],
  };
}

function limited(kind: 'error' | 'warning' | 'notice', all: readonly Annotation[]): readonly string[] {
  const told = all.length > SHOWN ? [...all.slice(0, SHOWN - 1), rest(all.slice(SHOWN - 1))] : all;
  return told.map(({ title, lines }) => command(kind, { title }, lines.map((line) => clip(line, 1000)).join('\n')));
}

const rest = (all: readonly Annotation[]): Annotation => ({
  title: `and ${plural(all.length, 'more rule')}`,
  lines: [all.map(({ title }) => title).join(', ')],
});
