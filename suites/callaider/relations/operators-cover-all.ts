import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { own } from '../answers.js';
import { many } from '../calls/request/words.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { operatorOf } from '../observations/operator-calls.js';
import { preview } from '../preview.js';
import { findingOn, missingFrom, union } from './apart.js';
import { otherOperators } from './asked/other-operators.js';
import { hasOthers, OPERATORS_ARE_IGNORED } from './foreign-operators.js';
import { readSet, sharedIds } from './read-set.js';
import { steadyIds, steadyNeeds } from './steady.js';

export const operatorsCoverAll = rule({
  id: 'relations/operators-cover-all',
  clauses: ['MR-8'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'The calls of all operators add up to the calls of the window: each call is found by its operatorId, once.',
  why: 'Calls that no operator brings belong to no team: they are never imported, though the account has them.',
  fix: 'Filter on the operatorId that the answer shows, also for people who have left; do not join the list of active operators.',
  needs: { ...steadyNeeds, asked: otherOperators },
  judge: ({ asked, ...needs }) => {
    const bracket = steadyIds(needs);
    if (bracket.kind === 'unsteady') return inconclusive(bracket.because);
    if (asked.some((seen) => hasOthers(seen, seen.operators))) return skip(OPERATORS_ARE_IGNORED);
    const rows = callObjects(needs.settled.rows);
    const sets: ReadonlySet<string>[] = [];
    for (const seen of asked) {
      const reading = readSet(seen, needs.settled);
      if (reading.kind === 'undecided') return inconclusive(reading.because);
      sets.push(reading.ids);
    }
    const all = union(...sets);
    const nameless = new Set(rows.filter((row) => operatorOf(row) === undefined).map((row) => idOf(row) ?? ''));
    const nobodys = missingFrom(bracket.ids, all, nameless);
    if (nobodys.length > 0 && rows.some((row) => typeof own(row, 'operatorId') === 'number')) {
      return inconclusive(
        'operatorId is a number in the calls and text in the filter: see calls/operator-id-is-string',
      );
    }
    const shared = sharedIds(needs.settled.rows);
    const twice = [...all].filter((id) => !shared.has(id) && sets.filter((set) => set.has(id)).length > 1);
    const tally = createTally();
    const [first] = asked;
    const among = [needs.settled.rows];
    if (nobodys.length > 0 && first !== undefined) {
      const row = rows.find((call) => idOf(call) === nobodys[0]);
      const operator = preview(row && operatorOf(row), 40);
      const what = `in the window, and not found by ${nobodys.length === 1 ? 'its' : 'their'} operator (such as ${operator})`;
      const seen = asked.find(({ operators }) => row && operators.includes(operatorOf(row) ?? '')) ?? first;
      tally.fail(() => findingOn(nobodys, what, { expected: `all ${many(bracket.ids.size)}`, seen, among }));
    }
    if (twice.length > 0 && first !== undefined) {
      tally.fail(() => findingOn(twice, 'found by several operators', { expected: 'one each', seen: first, among }));
    }
    return tally.verdict(
      all.size === 0 ? inconclusive('no operator brings any call') : pass(`${many(all.size)} of all operators`),
    );
  },
});
