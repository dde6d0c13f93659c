import type { Finding } from '../../../schemas/verdict.js';
import { many, moment, share, spell } from '../calls/request/words.js';
import { preview } from '../preview.js';
import { spelt } from '../properties/flaw.js';
import { whenStarted } from '../relations/apart.js';
import { type FuzzRequest, questionsOf } from './fuzz-case.js';
import type { FuzzFailure, FuzzRun } from './fuzz-run.js';
import type { Flaw, Part } from './outcome.js';

/** A failure in words that stand alone: what is wrong, what was asked, and how to see it again. */
export function findingOf(failure: FuzzFailure, flaw: Flaw, { runs, seed, window }: FuzzRun): Finding {
  const { case: case_, answers, base, number, shrinks, path } = failure;
  const questions = questionsOf(case_, base.moments);
  const question = questions[flaw.question] ?? case_;
  const seen = answers[flaw.question];
  const among = [base.rows, ...answers.map(({ rows = [] }) => rows)];
  const origin = `generated request ${number} of ${runs}${shrinks === 0 ? '' : ', shrunk'}`;
  const repeat = `--fuzz ${runs} --seed ${seed} --from ${window.from} --to ${window.to} repeats it, path ${path}`;
  return {
    message: `${broken(flaw, question)}, asked for ${wordsFor(question, base.window)} (${origin}; ${repeat})`,
    expected: expected(flaw),
    ...(flaw.kind === 'refused' ? {} : { actual: shown(flaw, among) }),
    ...(seen === undefined ? {} : { exchange: seen.outcome.exchange }),
  };
}

/** `the incoming calls of operator "101" with {"City":"Lviv"} from 2026-11-14 09:00:00 to 2026-11-14 09:00:02 UTC`. */
export function wordsFor(request: FuzzRequest, whole: FuzzRequest['window']): string {
  const { window, direction, operators, propertyFilters } = request;
  const isWhole = window.from === whole.from && window.to === whole.to;
  return [
    direction === undefined ? 'the calls' : `the ${direction} calls`,
    ...(operators === undefined ? [] : [`of ${peopleIn(operators)}`]),
    ...(propertyFilters === undefined ? [] : [`with ${spelt(propertyFilters)}`]),
    isWhole ? `of the whole window, ${spell(window)}` : `from ${spell(window)}`,
  ].join(' ');
}

const NAMED = 5;

function peopleIn(operators: readonly string[]): string {
  const names = operators.slice(0, NAMED).map((operator) => preview(operator, 40));
  const more = operators.length - names.length;
  return `operator${operators.length === 1 ? '' : 's'} ${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

const keptOutBy: Readonly<Record<Part, readonly [one: string, several: string]>> = {
  window: ['is of another time', 'are of other times'],
  direction: ['has the other direction', 'have the other direction'],
  operators: ['is of another operator', 'are of other operators'],
  filters: ['does not meet the conditions', 'do not meet the conditions'],
};

function broken(flaw: Flaw, { window }: FuzzRequest): string {
  switch (flaw.kind) {
    case 'lost':
      return `${share(flaw.ids.length, flaw.wanted)} ${flaw.ids.length === 1 ? 'is' : 'are'} missing`;
    case 'stray':
      return `${share(flaw.ids.length, flaw.came)} in the answer ${keptOutBy[flaw.part][flaw.ids.length === 1 ? 0 : 1]}`;
    case 'foreign':
      return `${many(flaw.ids.length)} came that the answer for the whole window does not hold`;
    case 'refused':
      return flaw.told;
    case 'in neither part':
      return `${many(flaw.ids.length)} ${flaw.ids.length === 1 ? 'is' : 'are'} in neither of two windows that meet at ${moment(window.from)}`;
    case 'apart':
      return `${many(flaw.ids.length)} came or stayed away once lists stood the other way round`;
    case 'flickering':
      return `${many(flaw.ids.length)} came and went, the same request three times in a row`;
    default:
      return flaw satisfies never;
  }
}

function expected(flaw: Flaw): string {
  switch (flaw.kind) {
    case 'lost':
      return `the ${many(flaw.wanted)} that the whole window holds for it`;
    case 'stray':
      return 'no such calls';
    case 'foreign':
      return 'a part of the whole window';
    case 'refused':
      return 'status 200';
    case 'in neither part':
      return 'each call in one of the two windows, or in both';
    case 'apart':
    case 'flickering':
      return 'the same calls';
    default:
      return flaw satisfies never;
  }
}

const EXAMPLES = 3;

function shown({ ids }: { readonly ids: readonly string[] }, among: readonly (readonly unknown[])[]): string {
  const examples = ids.slice(0, EXAMPLES).map((id) => `${preview(id, 60)}${whenStarted(id, among)}`);
  const more = ids.length - examples.length;
  return `call${ids.length === 1 ? '' : 's'} ${examples.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}
