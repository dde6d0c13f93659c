import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { inconclusive, pass, warn } from '../../../verdicts.js';
import { bracketOf } from '../../observations/call-sets.js';
import { settledAgain } from '../../observations/settled-again.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { callsWithNulls } from '../../observations/unfiltered-calls.js';
import { differenceFrom } from './unfiltered.js';

export const nullMeansAbsent = rule({
  id: 'calls/null-means-absent',
  clauses: ['CALLS-20'],
  level: 'should',
  source: 'Endpoint 3 (optional)',
  summary: 'An optional field that is null counts as left out.',
  why: 'Many clients write null for "not set"; an error or an empty answer there stops the whole import.',
  fix: 'Treat null like a missing field when you read direction, operators and propertyFilters.',
  needs: { settled: settledCalls, seen: callsWithNulls, again: optional(settledAgain) },
  judge: ({ settled, seen, again }) => {
    const how = 'with null in its optional fields';
    const difference = differenceFrom(settled, seen, how, bracketOf(settled, again));
    if (difference === undefined) return pass();
    return 'finding' in difference ? warn(difference.finding) : inconclusive(difference.undecided);
  },
});
