import type { Finding } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { many } from '../calls/request/words.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { type Compared, compared } from '../properties/compared.js';
import { whyVoid } from '../properties/judge-filter.js';
import type { NumericOperator } from '../properties/local-filter.js';
import { findingOn, missingFrom } from './apart.js';
import { conditionsOf, type OtherConditions, otherConditions } from './asked/other-conditions.js';
import { whyNot } from './filtered-sets.js';
import { filterOf, judgeRelations, type PropertyRelation } from './property-relations.js';
import { readSet } from './read-set.js';
import { comparableIds, type SteadyNeeds, steadyNeeds } from './steady.js';

export const allWithinAny = rule({
  id: 'relations/all-within-any',
  clauses: ['MR-15'],
  level: 'must',
  source: 'Supported formats',
  summary: 'Conditions bring no more calls with the mode "all" than with "any", and their order changes nothing.',
  why: 'A filter that should be narrower would let in calls that the wider one keeps out.',
  fix: 'Join the conditions by AND for "all" and by OR for "any"; a single condition is the same in both.',
  needs: { ...steadyNeeds, compared, other: optional(otherConditions) },
  judge: ({ compared, other, ...needs }) => {
    const bracket = comparableIds(needs);
    if (bracket.kind === 'unsteady') return inconclusive(bracket.because);
    const void_ = whyVoid(compared);
    if (void_ !== undefined) return void_;
    const verdict = judgeRelations(compared, [within('gt', compared), within('lt', compared)].flat());
    if (other === undefined) return verdict;
    const [first, ...more] = [
      ...(verdict.kind === 'fail' ? verdict.findings : []),
      ...apartFrom(other, compared, needs),
    ];
    return first === undefined ? pass('each mode beside the other') : fail(first, ...more);
  },
});

/** A condition alone brings no call that it does not bring as one of several of which any may hold. */
function within(operator: NumericOperator & ('gt' | 'lt'), { plan }: Compared): readonly PropertyRelation[] {
  const { numeric: key = '' } = plan.keys;
  const [condition] = conditionsOf(plan.filters[operator]?.filters[key]) ?? [];
  const any = conditionsOf(plan.filters.outside?.filters[key]) ?? [];
  const isAmongThem = any.some((one) => one.operator === operator && one.value === condition?.value);
  if (!isAmongThem) return [];
  return [
    {
      filters: [operator, 'outside'],
      apart(sets, all) {
        const [alone, { answered, seen }] = [sets[operator].answered, sets.outside];
        const lost = missingFrom(alone, answered);
        const what = `brought by ${filterOf(all, operator)} and not by ${filterOf(all, 'outside')}`;
        const among = [all.base.rows];
        return lost.length === 0
          ? []
          : [findingOn(lost, what, { expected: `${many(alone.size)} or more`, seen, among })];
      },
    },
  ];
}

/** What the answers to the same conditions in another mode or order have apart from the usual ones. */
function apartFrom(other: OtherConditions, compared: Compared, { settled }: SteadyNeeds): readonly Finding[] {
  const { range, gt } = compared.answers;
  const findings: Finding[] = [];
  const tell = (ids: readonly string[], what: string, seen: CallsSeen): void => {
    const among = [compared.base.rows, seen.rows ?? []];
    if (ids.length > 0) findings.push(findingOn(ids, what, { expected: 'the same calls', seen, among }));
  };
  const idsIn = (seen: CallsSeen | undefined): ReadonlySet<string> | undefined => {
    const reading = seen === undefined ? undefined : readSet(seen, settled);
    return reading?.kind === 'calls' ? reading.ids : undefined;
  };
  const [any, permuted, single] = [idsIn(other.any), idsIn(other.permuted), idsIn(other.single)];
  if (range !== undefined && whyNot(range) === undefined) {
    const conditions = filterOf(compared, 'range');
    if (any) tell(missingFrom(range.answered, any), `brought by ${conditions} and not with the mode "any"`, other.any);
    if (permuted && other.permuted) {
      const how = 'when its conditions stand in another order';
      tell(missingFrom(range.answered, permuted), `brought by ${conditions} and not ${how}`, other.permuted);
      tell(missingFrom(permuted, range.answered), `brought by ${conditions} only ${how}`, other.permuted);
    }
  }
  if (gt !== undefined && whyNot(gt) === undefined && single !== undefined && other.single !== undefined) {
    const condition = filterOf(compared, 'gt');
    tell(missingFrom(gt.answered, single), `brought by ${condition} and not with the mode "any"`, other.single);
    tell(missingFrom(single, gt.answered), `brought by ${condition} only with the mode "any"`, other.single);
  }
  return findings;
}
