import type { Report, Result } from '../schemas/report.js';
import { failsRun, unwaived } from './waived.js';
import { figure, plural } from './words.js';

/**
 * Whether a rule is told inside the one whose defect made it red: a defect is told once. It is told on its own where that
 * one is waived, or where it fails the run and that one does not.
 */
export function isFolded(result: Result, report: Report): boolean {
  const { becauseOf } = result;
  if (becauseOf === undefined || result.waived !== undefined) return false;
  const cause = report.results.find(({ rule }) => rule === becauseOf);
  if (cause === undefined || cause === result || cause.waived !== undefined || cause.becauseOf !== undefined)
    return false;
  return failsRun(cause, report) || !failsRun(result, report);
}

/** Rules of one verdict that are told on their own, and that nobody answers for. */
export const toldAlone = (report: Report, verdict: Result['verdict']): readonly Result[] =>
  unwaived(report, verdict).filter((result) => !isFolded(result, report));

/** Rules that are told inside a rule. */
export const effectsOf = ({ rule }: Result, report: Report): readonly Result[] =>
  report.results.filter((result) => result.becauseOf === rule && isFolded(result, report));

/** `4 more rules are red because of it: a/b, c/d`; `undefined` when there are none. */
export function effectsInWords(result: Result, report: Report): string | undefined {
  const effects = effectsOf(result, report);
  if (effects.length === 0) return undefined;
  const are = effects.length === 1 ? 'rule is' : 'rules are';
  return `${figure(effects.length)} more ${are} red because of it: ${effects.map(({ rule }) => rule).join(', ')}`;
}

type Cure = NonNullable<Result['cure']>;

/** What to do, with all that must follow: `rename "start_time" to "startTime"; then divide startTime by 1,000`. */
export const stepsOf = ({ text, next = [] }: Cure): string => [text, ...next.map((step) => `then ${step}`)].join('; ');

/** The same with an example, and how far it was verified. */
export const cureInWords = (cure: Cure): string => `${stepsOf(cure)}${exampleInWords(cure)}; ${verifiedInWords(cure)}`;

/** `: 1792742515000 becomes 1792742515`; nothing where there is no example. */
export const exampleInWords = ({ example }: Cure): string =>
  example === undefined ? '' : `: ${example.before} becomes ${example.after}`;

/** `verified: passes on all 1,204 calls`. */
export const verifiedInWords = ({ next = [], verified }: Cure): string =>
  `verified${next.length === 0 ? '' : ' together'}: passes ${onWhat(verified)}`;

function onWhat({ calls, contacts, answers }: Cure['verified']): string {
  if (calls !== undefined) return calls === 1 ? 'on the one call' : `on all ${figure(calls)} calls`;
  if (contacts !== undefined) return contacts === 1 ? 'on the one contact' : `on all ${figure(contacts)} contacts`;
  return `with ${plural(answers, 'answer')} changed so`;
}

/** What to do about a rule, as a sentence: its cure where one was verified, its fix otherwise. */
export function adviceOn({ cure, fix }: Result): string {
  if (cure === undefined) return fix;
  const steps = stepsOf(cure);
  return `${steps.charAt(0).toUpperCase()}${steps.slice(1)} (${verifiedInWords(cure)}).`;
}
