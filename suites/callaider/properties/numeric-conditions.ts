import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, pass, skip } from '../../verdicts.js';
import { areEqual } from '../observations/call-sets.js';
import type { Comparison } from './compare.js';
import { type Compared, compared } from './compared.js';
import { flawOf } from './flaw.js';
import { type Grading, judgeFilter } from './judge-filter.js';
import { numericOperators } from './local-filter.js';
import type { FilterName } from './planned.js';

const grading: Grading = {
  form: 'numeric',
  tooMany: 'fail',
  absent: 'no property holds three different numbers',
};

const why = 'A team that imports calls of a certain score analyses others instead, and nothing tells it so.';

export const modeAll = rule({
  id: 'properties/mode-all',
  clauses: ['PROP-8'],
  level: 'must',
  source: 'Supported formats (3)',
  summary: 'With the mode "all", a call must satisfy every condition.',
  why,
  fix: 'Join the conditions by AND, each compared as numbers, not as text.',
  needs: { compared },
  judge: ({ compared }) => judgeFilter(compared, 'range', grading),
});

export const modeAny = rule({
  id: 'properties/mode-any',
  clauses: ['PROP-9'],
  level: 'must',
  source: 'Supported formats (3)',
  summary: 'With the mode "any", a call must satisfy one of the conditions.',
  why,
  fix: 'Read "mode" and join the conditions by OR when it is "any"; mind the brackets beside other conditions.',
  needs: { compared },
  judge: ({ compared }) =>
    judgeFilter(compared, 'outside', {
      ...grading,
      hint: ({ answered }) => (answered.size === 0 ? ', as if "any" meant "all"' : ''),
    }),
});

export const modeOmitted = rule({
  id: 'properties/mode-omitted',
  clauses: ['PROP-10'],
  level: 'must',
  source: 'Supported formats ("default is all")',
  summary: 'Conditions without a mode must all hold.',
  why,
  fix: 'Take a missing "mode" for "all".',
  needs: { compared },
  judge: ({ compared }) => judgeOmitted(compared),
});

/** The same conditions as with the mode "all": the two answers must be the same, right or wrong. */
export function judgeOmitted(compared: Compared): Verdict {
  const { plan, answers } = compared;
  const verdict = judgeFilter(compared, 'withoutMode', grading);
  if (verdict.kind !== 'fail') return verdict;
  const [omitted, all, planned] = [answers.withoutMode, answers.range, plan.filters.withoutMode];
  if (omitted === undefined || all === undefined || planned === undefined) return verdict;
  const isSame = omitted.standing !== 'refused' && areEqual(omitted.answered, all.answered);
  if (isSame) return skip('the answer is that to the mode "all", which is wrong itself: see properties/mode-all');
  const finding = flawOf(omitted, planned, ', and not as with the mode "all"');
  return finding === undefined ? pass() : fail(finding);
}

const words = {
  eq: 'equal to',
  ne: 'other than',
  gt: 'greater than',
  gte: 'greater than or equal to',
  lt: 'less than',
  lte: 'less than or equal to',
} as const;

/** One rule for each operator, in the order of the contract. */
export const operatorRules = numericOperators.map((operator, index) =>
  rule({
    id: `properties/operator-${operator}`,
    clauses: [`PROP-${11 + index}`],
    level: 'must',
    source: 'Supported formats (numeric operators)',
    summary: `The operator "${operator}" picks the calls whose number is ${words[operator]} the value.`,
    why,
    fix: `Compare as numbers, and map "${operator}" to the operator it stands for; try it with a value that occurs.`,
    needs: { compared },
    judge: ({ compared }) =>
      judgeFilter(compared, operator, { ...grading, hint: (comparison) => hintOf(compared, operator, comparison) }),
  }),
);

/** The operator whose calls came instead, when they are exactly those. */
function hintOf({ answers }: Compared, operator: FilterName, { answered }: Comparison): string {
  const like = numericOperators.find((other) => {
    const wanted = answers[other]?.wanted;
    return other !== operator && wanted !== undefined && answered.size > 0 && areEqual(wanted, answered);
  });
  return like === undefined ? '' : `, as if it were "${like}"`;
}
