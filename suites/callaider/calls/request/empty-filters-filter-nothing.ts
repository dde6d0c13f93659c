import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { fail, inconclusive, pass } from '../../../verdicts.js';
import { bracketOf } from '../../observations/call-sets.js';
import { settledAgain } from '../../observations/settled-again.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { callsWithEmptyFilters } from '../../observations/unfiltered-calls.js';
import { differenceFrom } from './unfiltered.js';

export const emptyFiltersFilterNothing = rule({
  id: 'calls/empty-filters-filter-nothing',
  clauses: ['CALLS-21'],
  level: 'must',
  source: 'Endpoint 3; Critical behavior',
  summary: 'An empty propertyFilters object brings the same calls as none.',
  why: 'A team without property filters may send an empty object, and must not lose its calls to it.',
  fix: 'Loop over the keys of propertyFilters: none means no condition, also where you do not apply filters at all.',
  needs: { settled: settledCalls, seen: callsWithEmptyFilters, again: optional(settledAgain) },
  judge: ({ settled, seen, again }) => {
    const difference = differenceFrom(settled, seen, 'with "propertyFilters": {}', bracketOf(settled, again));
    if (difference === undefined) return pass();
    return 'finding' in difference ? fail(difference.finding) : inconclusive(difference.undecided);
  },
});
