import type { AdapterRun, ScenarioLine } from '../../schemas/report.js';
import { fateWords, slowestInWords, span } from '../scenarios.js';
import { figure } from '../words.js';
import type { Pen } from './pen.js';

const FATE = 12;
const FIGURE = 10;

/** A line for each scenario; what is wrong with one is told below it. */
export function scenarioLines(adapter: AdapterRun | undefined, pen: Pen): string {
  if (adapter === undefined) return '';
  const { scenarios } = adapter;
  const widest = Math.max('scenario'.length, ...scenarios.map(({ name }) => name.length)) + 2;
  const head = `  ${'scenario'.padEnd(widest)}${'contract'.padEnd(FATE)}${'truth'.padEnd(FATE)}${'requests'.padStart(FIGURE)}${'seconds'.padStart(FIGURE)}`;
  const lines = scenarios.flatMap((line) => [
    `  ${pen.safe(line.name).padEnd(widest)}${fate(line.contract, pen)}${fate(line.truth, pen)}${figure(line.requests).padStart(FIGURE)}${line.seconds.toFixed(1).padStart(FIGURE)}`,
    ...remarks(line, pen),
  ]);
  const slowest = slowestInWords(adapter);
  return [pen.dim(head), ...lines, ...(slowest === undefined ? [] : ['', pen.field('slowest', slowest)])].join('\n');
}

function fate(verdict: ScenarioLine['contract'], pen: Pen): string {
  const word = fateWords[verdict].padEnd(FATE);
  if (verdict === 'fail' || verdict === 'error') return pen.red(word);
  return verdict === 'warn' ? pen.yellow(word) : word;
}

function remarks({ contract, truth, happens, problem, output = [], lived }: ScenarioLine, pen: Pen): readonly string[] {
  const isRed = [contract, truth].some((verdict) => verdict === 'fail' || verdict === 'error');
  return [
    ...(happens !== undefined && (isRed || problem !== undefined) ? [pen.paragraph(happens, 4, pen.dim)] : []),
    ...(problem === undefined ? [] : [pen.paragraph(`after ${span(lived)} of the clock: ${problem}`, 4, pen.red)]),
    ...output.map((line) => pen.paragraph(`| ${line}`, 4, pen.dim)),
  ];
}
