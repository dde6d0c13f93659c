import type { TrueOperator } from '../../../schemas/truth.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { own } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { nameKey, type People, peopleOf } from './people.js';
import { type SureRow, sureRows } from './sure-rows.js';
import { truthCalls } from './window-calls.js';

/** An operator, and by which ids of the adapter their calls name them, with how many calls each. */
interface Named {
  readonly operator: TrueOperator;
  readonly ids: ReadonlyMap<string, number>;
}

export const operatorKeepsOneId = rule({
  id: 'truth/operator-keeps-one-id',
  flag: 'truth',
  clauses: ['CON-7', 'CALLS-35'],
  level: 'must',
  source: 'Endpoint 2',
  summary: 'All calls of one operator name them by one id.',
  why: 'An operator with two ids is two people in every team and report, each with a part of the calls.',
  fix: "Take what stays the same for a person's whole time at the provider, or write down which of its names mean whom.",
  needs: { calls: truthCalls, contacts: optional(contacts) },
  judge({ calls, contacts }) {
    const { truth, seen } = calls;
    const people = peopleOf(truth.operators, contacts?.rows);
    const named = idsOf(sureRows(calls), people);
    if (named.length === 0) return inconclusive('no row names an operator who could be told for sure');
    const split = named.filter(({ ids }) => ids.size > 1);
    const tally = createTally();
    for (const { operator, ids } of split) {
      const { id, otherIds = [], name } = operator;
      // Where the provider itself calls somebody by two names, there may be a reason to keep them apart.
      const areProviders = [...ids.keys()].every((told) => [id, ...otherIds].includes(told));
      tally[areProviders ? 'warn' : 'fail'](() => ({
        message: `${split.length} of ${named.length} operators have more than one id, such as ${name}: ${listed(ids)}`,
        expected: 'one id for one person',
        actual: [...ids.keys()].join(', '),
        at: seen.at,
        exchange: seen.outcome.exchange,
      }));
    }
    return tally.verdict(pass());
  },
});

/** Rows that surely mean a person whose name nobody else has, and who alone took part in the call. */
function idsOf(sure: readonly SureRow[], people: People): readonly Named[] {
  const named = new Map<TrueOperator, Map<string, number>>();
  for (const { call, row } of sure) {
    const [operator, namesake] = people.withName(call.operatorName);
    const id = own(row, 'operatorId');
    if (operator === undefined || namesake !== undefined || typeof id !== 'string') continue;
    if (operator.id !== call.operatorId || people.of(call).size > 1) continue;
    const told = people.nameOf(id) ?? own(row, 'operatorName');
    if (typeof told !== 'string' || nameKey(told) !== nameKey(operator.name)) continue;
    const ids = named.get(operator) ?? new Map<string, number>();
    named.set(operator, ids.set(id, (ids.get(id) ?? 0) + 1));
  }
  return [...named].map(([operator, ids]) => ({ operator, ids }));
}

/** `91-98 in 12 calls, 91-9198 in 3`. */
const listed = (ids: ReadonlyMap<string, number>): string =>
  [...ids].map(([id, count], index) => `${id} in ${count}${index === 0 ? ' calls' : ''}`).join(', ');
