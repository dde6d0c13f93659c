import { rule } from '../../../rule.js';
import { fail, inconclusive, pass, skip } from '../../../verdicts.js';
import { tell } from '../../answers.js';
import { windowSearch } from '../../observations/settled-calls.js';
import { allFields } from './asked/all-fields.js';
import { readingOf } from './reading.js';

export const windowIsEnough = rule({
  id: 'calls/window-is-enough',
  clauses: ['CALLS-3'],
  level: 'must',
  source: 'Endpoint 3 / Request fields',
  summary: 'A body of startTime and stopTime alone is a complete request: the other fields are optional.',
  why: 'A team without filters imports with the window alone, and would get an error instead of its calls.',
  fix: 'Treat direction, operators and propertyFilters as "no filter" when they are left out.',
  needs: { search: windowSearch, all: allFields },
  judge: ({ search: { tried }, all: { seen: full } }) => {
    if (tried.some(({ rows }) => rows !== undefined)) return pass();
    const [first] = tried;
    if (first === undefined) return inconclusive('no window was asked');
    const reading = readingOf(first);
    if (reading.kind === 'undecided') return inconclusive(reading.because);
    if (full?.rows === undefined)
      return skip('POST /calls answers no request with a list: see calls/answers-with-list');
    return fail({
      message: `${tell(first.outcome)} to a body with the window alone, but 200 with the optional fields added`,
      expected: 'status 200 without direction, operators and propertyFilters',
      exchange: first.outcome.exchange,
    });
  },
});
