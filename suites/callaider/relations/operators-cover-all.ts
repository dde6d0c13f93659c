import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { type JsonObject, own } from '../answers.js';
import { many } from '../calls/request/words.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { areEqual, idsOf } from '../observations/call-sets.js';
import { callsByTwoOperators, operatorOf, type TwoOperatorsCalls } from '../observations/operator-calls.js';
import { preview } from '../preview.js';
import { findingOn, missingFrom, union } from './apart.js';
import { otherOperators } from './asked/other-operators.js';
import { hasOthers, OPERATORS_ARE_IGNORED } from './foreign-operators.js';
import { readSet, sharedIds } from './read-set.js';
import { comparableIds, steadyNeeds } from './steady.js';

export const operatorsCoverAll = rule({
  id: 'relations/operators-cover-all',
  clauses: ['MR-8'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'The calls of all operators add up to the calls of the window: each call is found by its operatorId, once.',
  why: 'Calls that no operator brings belong to no team: they are never imported, though the account has them.',
  fix: 'Filter on the operatorId that the answer shows, also for people who have left; do not join the list of active operators.',
  needs: { ...steadyNeeds, operators: otherOperators, two: optional(callsByTwoOperators) },
  judge: ({ operators: { asked, together }, two, ...needs }) => {
    const bracket = comparableIds(needs);
    if (bracket.kind === 'unsteady') return inconclusive(bracket.because);
    const alone = asked.filter(({ operators }) => operators.length === 1);
    if (alone.some((seen) => hasOthers(seen, seen.operators))) return skip(OPERATORS_ARE_IGNORED);
    const rows = callObjects(needs.settled.rows);
    if (alone.length < asked.length && two !== undefined && !isUnion(two, rows)) {
      return skip('two operators together do not bring the calls of both: see calls/several-operators');
    }
    const sets: ReadonlySet<string>[] = [];
    for (const seen of together === undefined ? asked : [...asked, together]) {
      const reading = readSet(seen, needs.settled);
      if (reading.kind === 'undecided') return inconclusive(reading.because);
      sets.push(reading.ids);
    }
    const each = sets.slice(0, asked.length);
    const all = union(...each);
    if (all.size === 0) return inconclusive('no operator brings any call: see calls/one-operator');
    const nameless = new Set(rows.filter((row) => operatorOf(row) === undefined).map((row) => idOf(row) ?? ''));
    const nobodys = missingFrom(bracket.ids, all, nameless);
    if (nobodys.length > 0 && rows.some((row) => typeof own(row, 'operatorId') === 'number')) {
      return inconclusive(
        'operatorId is a number in the calls and text in the filter: see calls/operator-id-is-string',
      );
    }
    const shared = sharedIds(needs.settled.rows);
    const twice = [...all].filter((id) => !shared.has(id) && each.filter((set) => set.has(id)).length > 1);
    const tally = createTally();
    const operatorsById = new Map(rows.toReversed().map((row) => [idOf(row), operatorOf(row)]));
    const operatorIn = (id: string | undefined) => operatorsById.get(id);
    const tell = (ids: readonly string[], what: string, expected: string) => {
      const operator = operatorIn(ids[0]);
      const seen = asked.find(({ operators }) => operators.includes(operator ?? '')) ?? needs.settled;
      if (ids.length > 0) {
        const example = `${what}, such as operator ${preview(operator, 40)}`;
        tally.fail(() => findingOn(ids, example, { expected, seen, among: [needs.settled.rows] }));
      }
    };
    tell(nobodys, 'in the window and not found by their operators', `all ${many(bracket.ids.size)} of the window`);
    tell(twice, 'found by several operators', 'one operator for each call');
    const ofThese = new Set(together?.operators);
    const wanted = [...all].filter((id) => ofThese.has(operatorIn(id) ?? ''));
    const lost = together === undefined ? [] : missingFrom(wanted, sets.at(-1) ?? new Set());
    tell(lost, `found for one operator and missing when ${ofThese.size} are asked for together`, many(wanted.length));
    return tally.verdict(pass(`${many(all.size)} of all operators`));
  },
});

/** Whether the calls of both operators came, as the window shows them. */
function isUnion(two: TwoOperatorsCalls, rows: readonly JsonObject[]): boolean {
  const wanted = rows.filter((row) => two.operators.some((operator) => operatorOf(row) === operator));
  return areEqual(idsOf(two.rows ?? []), idsOf(wanted));
}
