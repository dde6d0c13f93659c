import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { tell } from '../answers.js';
import { type EmptyWindow, emptyWindows } from '../calls/request/asked/empty-windows.js';
import { toldForEmptyWindows } from '../calls/request/empty-window-is-an-empty-list.js';
import { isToldInJson, readingOf } from '../calls/request/reading.js';
import { firstFilter } from './asked/first-filter.js';
import { malformedFilters, type OddFilter } from './asked/malformed-filters.js';

export const malformedFiltersCauseNoCrash = rule({
  id: 'properties/malformed-filters-cause-no-crash',
  clauses: ['PROP-21'],
  level: 'should',
  source: 'Supported formats',
  summary: 'A filter of none of the three forms is refused or ignored, and crashes nothing.',
  why: 'What can be crashed by one odd request takes the imports of everybody down, and shows strangers what runs inside.',
  fix: 'Check the form of each filter before you read it, and answer 400 in the shape of your other errors.',
  needs: { answers: malformedFilters, first: optional(firstFilter), empty: optional(emptyWindows) },
  judge: ({ answers, first, empty }) => {
    const isBrokenAnyway = first !== undefined && readingOf(first.seen).kind === 'broken';
    if (isBrokenAnyway) return skip('well-formed filters crash, too: see properties/filters-are-accepted');
    return judgeMalformed(answers, empty);
  },
});

export function judgeMalformed(answers: readonly OddFilter[], empty?: readonly EmptyWindow[]): Verdict {
  const tally = createTally();
  const silent: string[] = [];
  for (const seen of answers) {
    const reading = readingOf(seen);
    const because = reading.kind === 'undecided' ? reading.because : toldForEmptyWindows(empty, seen);
    if (because !== undefined) {
      silent.push(because);
      continue;
    }
    if (reading.kind !== 'broken') continue;
    const isShaped = isToldInJson(seen);
    const finding = {
      message: `${tell(seen.outcome)} to a filter with ${seen.label}${isShaped ? '' : ', and not in the shape of an error'}`,
      expected: 'status 400, or the filter ignored',
      exchange: seen.outcome.exchange,
    };
    if (isShaped) tally.info(() => finding);
    else tally.fail(() => finding);
  }
  const [because] = silent;
  return tally.verdict(because === undefined ? pass() : inconclusive(because));
}
