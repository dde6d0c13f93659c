import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { many } from '../calls/request/words.js';
import { incomingCalls, outgoingCalls } from '../observations/direction-calls.js';
import { callsByDirectionAndOperator, callsByOperator } from '../observations/operator-calls.js';
import { findingOn, intersection, missingFrom } from './apart.js';
import { overSets } from './over-sets.js';
import { steadyNeeds } from './steady.js';

export const filtersIntersect = rule({
  id: 'relations/filters-intersect',
  clauses: ['MR-6'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'A direction and an operator given together bring the calls that both of them bring alone.',
  why: 'What a filter does would depend on the filter beside it, and a team could not predict its import.',
  fix: 'Add each condition to the query on its own, joined by AND.',
  needs: {
    ...steadyNeeds,
    both: callsByDirectionAndOperator,
    incoming: optional(incomingCalls),
    outgoing: optional(outgoingCalls),
    byOperator: callsByOperator,
  },
  judge: ({ both, incoming, outgoing, byOperator, ...needs }) => {
    const ofDirection = both.direction === 'incoming' ? incoming : outgoing;
    const ofOperator = byOperator.find((seen) => seen.operator === both.operator);
    if (ofDirection === undefined || ofOperator === undefined) {
      return skip('the direction and the operator were not both asked for alone');
    }
    return overSets(needs, { both, ofDirection, ofOperator }, (sets, all) => {
      const expected = intersection(sets.ofDirection.ids, sets.ofOperator.ids);
      const lost = missingFrom(expected, sets.both.ids);
      const beyond = missingFrom(sets.both.ids, expected);
      const filters = `direction "${both.direction}" and operator ${JSON.stringify(both.operator)}`;
      const among = [needs.settled.rows, sets.both.rows];
      const shown = { expected: `the ${many(expected.size)} that each of the two brings alone`, seen: both, among };
      const tally = createTally();
      if (lost.length > 0) {
        tally.fail(() => findingOn(lost, `brought by ${filters} each alone and missing when both are given`, shown));
      }
      if (beyond.length > 0) {
        tally.fail(() => findingOn(beyond, `brought by ${filters} together and not by each of the two alone`, shown));
      }
      const nothingLeft = missingFrom(all, expected).length === 0;
      if (nothingLeft) return tally.verdict(inconclusive('neither of the two filters takes a call away'));
      if (expected.size === 0) return tally.verdict(inconclusive('no call fits both filters'));
      return tally.verdict(pass(`${many(expected.size)} fit both`));
    });
  },
});
