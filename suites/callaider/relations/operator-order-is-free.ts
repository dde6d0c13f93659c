import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { tell } from '../answers.js';
import { readingOf } from '../calls/request/reading.js';
import { many } from '../calls/request/words.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { callsByTwoOperators } from '../observations/operator-calls.js';
import { findingOn, missingFrom } from './apart.js';
import { operatorLists } from './asked/operator-lists.js';
import { hasOthers, OPERATORS_ARE_IGNORED } from './foreign-operators.js';
import { overSets } from './over-sets.js';
import { sharedIds } from './read-set.js';
import { type SteadyNeeds, steadyNeeds } from './steady.js';

export const operatorOrderIsFree = rule({
  id: 'relations/operator-order-is-free',
  clauses: ['MR-5'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'The order of the ids in "operators", and an id that stands there twice, change nothing.',
  why: 'A team lists its people in any order: calls would come or stay away by chance.',
  fix: 'Treat the list as a set: do not binary-search in it, take its first or last id, or count its matches.',
  needs: { ...steadyNeeds, both: callsByTwoOperators, lists: operatorLists },
  judge: ({ both, lists, ...needs }) => {
    if (readingOf(both).kind !== 'rows') return skip('two operators are not answered: see calls/several-operators');
    if (hasOthers(both, both.operators)) return skip(OPERATORS_ARE_IGNORED);
    const verdicts = [
      compare(needs, both, lists.reversed, 'in another order', 'fail'),
      compare(needs, both, lists.repeated, 'with one of them twice', 'info'),
    ];
    const worst = (['fail', 'info', 'inconclusive', 'skip'] as const)
      .map((kind) => verdicts.find((verdict) => verdict.kind === kind))
      .find((verdict) => verdict !== undefined);
    return worst ?? pass('another order and a repeated id bring the same calls');
  },
});

/** @param refusal what a 4xx is worth: who checks that ids are unique has a reason */
function compare(needs: SteadyNeeds, both: CallsSeen, seen: CallsSeen, how: string, refusal: 'fail' | 'info'): Verdict {
  const { kind } = readingOf(seen);
  const tally = createTally();
  if (kind === 'refused' || kind === 'broken') {
    const message = `${tell(seen.outcome)} to the same two operators ${how}`;
    const finding = { message, expected: 'the same calls', exchange: seen.outcome.exchange };
    if (kind === 'broken' || refusal === 'fail') tally.fail(() => finding);
    else tally.info(() => finding);
    return tally.verdict(pass());
  }
  return overSets(needs, { both, seen }, (sets) => {
    const lost = missingFrom(sets.both.ids, sets.seen.ids);
    const beyond = missingFrom(sets.seen.ids, sets.both.ids);
    const among = [sets.both.rows, sets.seen.rows];
    const shown = { expected: `the same ${many(sets.both.ids.size)}`, seen, among };
    if (lost.length > 0) tally.fail(() => findingOn(lost, `missing for the same two operators ${how}`, shown));
    if (beyond.length > 0) tally.fail(() => findingOn(beyond, `added for the same two operators ${how}`, shown));
    const known = sharedIds(sets.both.rows);
    const twice = [...sharedIds(sets.seen.rows)].filter((id) => !known.has(id));
    if (twice.length > 0)
      tally.fail(() => findingOn(twice, `told more than once for the same two operators ${how}`, shown));
    const isEmpty = sets.both.ids.size === 0;
    const otherwise = isEmpty ? inconclusive('the two operators bring no calls: see calls/several-operators') : pass();
    return tally.verdict(otherwise);
  });
}
