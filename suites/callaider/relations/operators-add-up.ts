import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { many } from '../calls/request/words.js';
import { callsByOperator, callsByTwoOperators } from '../observations/operator-calls.js';
import { findingOn, missingFrom, union } from './apart.js';
import { OPERATORS_ARE_IGNORED, operatorsAreIgnored } from './foreign-operators.js';
import { overSets } from './over-sets.js';
import { steadyNeeds } from './steady.js';

export const operatorsAddUp = rule({
  id: 'relations/operators-add-up',
  clauses: ['MR-4'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'Two operators asked for together have the calls that each of them has alone.',
  why: 'What a team sees of a person would depend on who else is in the team.',
  fix: 'Read "operators" as a list of which any may match, and build the same condition for one id and for many.',
  needs: { ...steadyNeeds, single: callsByOperator, both: callsByTwoOperators },
  judge: ({ single, both, ...needs }) => {
    const [first, second] = both.operators.map((operator) => single.find((seen) => seen.operator === operator));
    if (first === undefined || second === undefined) return skip('the two operators were not both asked for alone');
    return overSets(needs, { first, second, both }, (sets) => {
      const either = union(sets.first.ids, sets.second.ids);
      const lost = missingFrom(either, sets.both.ids);
      const beyond = missingFrom(sets.both.ids, either);
      const names = both.operators.map((operator) => JSON.stringify(operator)).join(' and ');
      const among = [needs.settled.rows, sets.first.rows, sets.second.rows, sets.both.rows];
      const shown = { expected: `the ${many(either.size)} that the two have alone`, seen: both, among };
      const tally = createTally();
      if (lost.length > 0) {
        tally.fail(() => findingOn(lost, `answered for one operator alone and not for ${names} together`, shown));
      }
      if (beyond.length > 0) {
        tally.fail(() => findingOn(beyond, `answered for ${names} together and for neither of them alone`, shown));
      }
      if (lost.length > 0 || beyond.length > 0) return tally.verdict(pass());
      if (operatorsAreIgnored([first, second])) return skip(OPERATORS_ARE_IGNORED);
      if (either.size === 0) {
        return inconclusive('asked by their operators, no calls come at all: see calls/one-operator');
      }
      return pass(`${sets.first.ids.size} and ${sets.second.ids.size} make the ${many(sets.both.ids.size)} of both`);
    });
  },
});
