import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { tell } from '../answers.js';
import { repeats } from '../general/repeats.js';
import { settledCalls } from '../observations/settled-calls.js';
import { compareSoFar } from './asked/ask-filter.js';
import { type FilterAnswers, filterAnswers } from './asked/filter-answers.js';
import { firstFilter } from './asked/first-filter.js';
import { filterPlan } from './asked/plan.js';
import { compared, isExcused } from './compared.js';
import { flawOf } from './flaw.js';

export const filtersAreAccepted = rule({
  id: 'properties/filters-are-accepted',
  clauses: ['PROP-1'],
  level: 'must',
  source: 'Critical behavior',
  summary: 'A request with propertyFilters is answered with calls, whether the API applies the filters or not.',
  why: 'Every team with a property filter sends them. An error in their place, and the team imports nothing.',
  fix: 'Take the field in all three forms. Ignoring it is allowed: the platform filters by properties itself then.',
  needs: {
    settled: settledCalls,
    plan: filterPlan,
    first: firstFilter,
    answers: optional(filterAnswers),
    compared: optional(compared),
    repeats: optional(repeats),
  },
  judge: ({ settled, plan, first, answers = {}, compared, repeats }) => {
    // The control: without filters, the same window is still answered.
    if (repeats !== undefined && repeats.third.rows === undefined) {
      return inconclusive(`without filters, ${tell(repeats.third.outcome)} as well`);
    }
    const asked: FilterAnswers = { ...answers, [first.name]: first.seen };
    const seen = (['exact', 'list', 'listOfOne', 'range', 'boolean'] as const)
      .filter((name) => !(compared !== undefined && isExcused(compared, name)))
      .flatMap((name) => {
        const [planned, answer] = [plan.filters[name], asked[name]];
        if (planned === undefined || answer === undefined) return [];
        return [{ planned, comparison: compareSoFar(answer, planned, settled, plan) }];
      });
    const refused = seen.filter(({ comparison }) => comparison.standing === 'refused');
    const [finding, ...more] = refused.flatMap(({ planned, comparison }) => flawOf(comparison, planned) ?? []);
    if (finding !== undefined) return fail(finding, ...more);
    const silent = seen.find(({ comparison }) => comparison.standing === 'unanswered');
    return silent === undefined ? pass() : inconclusive(silent.comparison.because ?? 'no answer came');
  },
});
