import { rule } from '../../rule.js';
import { isObject, own } from '../answers.js';
import { idOf } from '../observations/ask-calls.js';
import type { Comparison } from '../properties/compare.js';
import { type Compared, compared } from '../properties/compared.js';
import type { NumericOperator } from '../properties/local-filter.js';
import { findingOn, intersection, union } from './apart.js';
import { filterOf, judgeRelations, type PropertyRelation, unequal } from './property-relations.js';
import { sharedIds } from './read-set.js';

/** One operator or another, and the operator that says both. */
const sum = (one: NumericOperator, other: NumericOperator, both: NumericOperator): PropertyRelation => ({
  filters: [one, other, both],
  apart(sets, all) {
    const only = withNumber(all);
    const either = union(only(sets[one]), only(sets[other]));
    const told = { one: `"${one}" or "${other}"`, other: `"${both}" (${filterOf(all, both)})` };
    return unequal(either, only(sets[both]), told, sets[both]);
  },
});

/** Two operators that no number satisfies both. */
const apart = (one: NumericOperator, other: NumericOperator): PropertyRelation => ({
  filters: [one, other],
  apart(sets, all) {
    const only = withNumber(all);
    const both = [...intersection(only(sets[one]), only(sets[other]))];
    if (both.length === 0) return [];
    const { seen } = sets[other];
    const what = `brought by "${one}" and by "${other}", both with the same number (${filterOf(all, other)})`;
    return [findingOn(both, what, { expected: 'none in both', seen, among: [seen.rows ?? []] })];
  },
});

const relations: readonly PropertyRelation[] = [
  sum('gt', 'eq', 'gte'),
  sum('lt', 'eq', 'lte'),
  apart('gt', 'lte'),
  apart('lt', 'gte'),
  apart('eq', 'ne'),
];

export const numericOperatorsAgree = rule({
  id: 'relations/numeric-operators-agree',
  clauses: ['MR-14'],
  level: 'must',
  source: 'Supported formats',
  summary:
    'The numeric operators agree with each other: "gte" is "gt" or "eq", and no call is both greater and not greater.',
  why: 'Calls with just the number of the bound fall between two teams, or belong to both.',
  fix: 'Map each operator to its own comparison, and compare numbers with numbers.',
  needs: { compared },
  judge: ({ compared }) => judgeRelations(compared, relations),
});

/** Of an answer, the calls that hold a number, each under an id of its own: what the others pass is not for us to say. */
function withNumber({ base, plan }: Compared): (comparison: Comparison) => ReadonlySet<string> {
  const key = plan.keys.numeric ?? '';
  const numbered = new Set<string>();
  const shared = sharedIds(base.rows);
  for (const row of base.rows) {
    const properties = isObject(row) ? own(row, 'properties') : undefined;
    const isNumber = isObject(properties) && typeof own(properties, key) === 'number';
    const id = isObject(row) ? idOf(row) : undefined;
    if (isNumber && id !== undefined && !shared.has(id)) numbered.add(id);
  }
  return ({ answered }) => intersection(answered, numbered);
}
