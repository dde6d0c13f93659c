import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell } from '../answers.js';
import { type EmptyWindow, emptyWindows } from '../calls/request/asked/empty-windows.js';
import { toldForEmptyWindows } from '../calls/request/empty-window-is-an-empty-list.js';
import { readingOf } from '../calls/request/reading.js';
import { many } from '../calls/request/words.js';
import { emptyFilters } from './asked/empty-filters.js';
import type { OddFilter } from './asked/malformed-filters.js';

export const emptyFiltersDoNoHarm = rule({
  id: 'properties/empty-filters-do-no-harm',
  clauses: ['PROP-31'],
  level: 'may',
  source: 'Supported formats',
  summary: 'An empty list of values, or no conditions, causes no server error.',
  why: 'A team that has unticked every value may send an empty list; its import would stop with an error.',
  fix: 'Decide what nothing means, everything or none, and keep the empty list out of the query ("IN ()" is an error).',
  needs: { answers: emptyFilters, empty: optional(emptyWindows) },
  judge: ({ answers, empty }) => judgeEmpty(answers, empty),
});

export function judgeEmpty(answers: readonly OddFilter[], empty?: readonly EmptyWindow[]): Verdict {
  const tally = createTally();
  const silent: string[] = [];
  for (const seen of answers) {
    const { exchange } = seen.outcome;
    const reading = readingOf(seen);
    const because = reading.kind === 'undecided' ? reading.because : toldForEmptyWindows(empty, seen);
    if (because !== undefined) silent.push(because);
    else if (reading.kind === 'broken') {
      const message = `${tell(seen.outcome)} to a filter with ${seen.label}`;
      tally.warn(() => ({ message, expected: 'calls, no calls, or status 400', exchange }));
    } else {
      const what = reading.kind === 'rows' ? many(reading.rows.length) : tell(seen.outcome);
      tally.info(() => ({ message: `A filter with ${seen.label} brings: ${what}`, exchange }));
    }
  }
  const [because] = silent;
  return tally.verdict(because === undefined ? pass() : inconclusive(because));
}
