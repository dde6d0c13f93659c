import { fromGateway, tell } from '../../suites/callaider/answers.js';
import type { LoggedExchange, Outcome } from '../../suites/http.js';

/** One or two may be lost on any network. */
const ENOUGH = 3;

/**
 * Why the end of a run tells nothing, when the target answered no more: it died, its gateway took over, or it had enough
 * of being asked. `undefined` when it was there to the end.
 */
export function whyLost(log: readonly LoggedExchange[]): string | undefined {
  const last = log.findLastIndex(({ outcome }) => hasSpoken(outcome));
  const silence = log.slice(last + 1).filter(({ outcome }) => couldBeAsked(outcome));
  const [first] = silence;
  // What is malformed on purpose may well be left without an answer; a valid request may not.
  if (first === undefined || silence.every(({ outcome }) => outcome.ask.intent !== 'valid')) return undefined;
  const questions = new Set(silence.map(({ group }) => group)).size;
  if (questions < ENOUGH) return undefined;
  return `the target was lost: from exchange ${first.exchange} on it answered nothing more (${tell(first.outcome)})`;
}

/** The API itself, not what stands in front of it, and not that it is asked too much. */
const hasSpoken = (outcome: Outcome): boolean =>
  outcome.kind === 'answer' && outcome.status !== 429 && !fromGateway(outcome);

const couldBeAsked = (outcome: Outcome): boolean =>
  outcome.kind === 'answer' || outcome.failure.code !== 'invalid-request';
