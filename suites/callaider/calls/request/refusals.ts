import type { Verdict } from '../../../../schemas/verdict.js';
import { createTally } from '../../../tally.js';
import { inconclusive, pass, skip } from '../../../verdicts.js';
import { tell } from '../../answers.js';
import type { WindowSearch } from '../../observations/settled-calls.js';
import type { OddBody } from './asked/bodies.js';
import { isToldInJson, readingOf } from './reading.js';
import { many } from './words.js';

/**
 * Bodies that should be refused. A 4xx is right, a 500 poor, a 200 without calls doubtful; calls are an unbounded export.
 * The control is the window search: the same request, in order, is answered. CALLS-5, CALLS-6.
 */
export function judgeRefusals(answers: readonly OddBody[], { tried }: WindowSearch): Verdict {
  if (!tried.some(({ rows }) => rows !== undefined)) {
    return skip('no request is answered with a list, so that a refusal means nothing: see calls/answers-with-list');
  }
  const tally = createTally();
  const unknown: string[] = [];
  for (const seen of answers) {
    const { label } = seen;
    const { exchange } = seen.outcome;
    const reading = readingOf(seen);
    const expected = 'a refusal, such as status 400';
    const told = `${tell(seen.outcome)} to ${label}`;
    if (reading.kind === 'undecided') unknown.push(reading.because);
    else if (reading.kind === 'rows' && reading.rows.length > 0) {
      tally.fail(() => ({ message: `${told}, with ${many(reading.rows.length)}`, expected, exchange }));
    } else if (reading.kind === 'broken') {
      const inJson = isToldInJson(seen);
      const message = `${told}${inJson ? '' : ', and not in the shape of an error'}`;
      if (inJson) tally.info(() => ({ message, expected, exchange }));
      else tally.warn(() => ({ message, expected, exchange }));
    } else if (reading.kind !== 'refused' && !isRefusal(seen)) {
      tally.warn(() => ({ message: `${told}, without calls`, expected, exchange }));
    }
  }
  const [first] = unknown;
  return tally.verdict(first === undefined ? pass() : inconclusive(first));
}

const isRefusal = ({ outcome }: OddBody): boolean => outcome.kind === 'answer' && outcome.status >= 400;
