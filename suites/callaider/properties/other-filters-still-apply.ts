import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { callsByDirectionAndOperator } from '../observations/operator-calls.js';
import { belongsTo } from './asked/ask-filter.js';
import { filterWithOthers, hasOthers, type WithOthers } from './asked/with-others.js';
import { compare } from './compare.js';
import { type Compared, compared } from './compared.js';
import { checkControl, withoutProperties } from './control.js';
import { flawOfOthers } from './flaw-of-others.js';

export const otherFiltersStillApply = rule({
  id: 'properties/other-filters-still-apply',
  clauses: ['PROP-4'],
  level: 'must',
  source: 'Critical behavior (fallback definition)',
  summary: 'An API that ignores propertyFilters still filters by direction and operators in the same request.',
  why: 'The platform post-filters by properties only. Calls of other people and directions would be imported with the rest.',
  fix: 'Leave propertyFilters out of account, not the whole filter: window, direction and operators hold in every request.',
  needs: { compared, others: filterWithOthers, both: callsByDirectionAndOperator },
  judge: ({ compared, others, both }) => {
    if (compared.mode === 'recommended' || compared.mode === 'mixed') {
      return skip('the API applies propertyFilters: see properties/filters-combine');
    }
    if (compared.mode === 'unknown') return skip('propertyFilters are not known to be ignored');
    return checkControl(both, compared.base) ?? judgeFallback(compared, others);
  },
});

function judgeFallback({ base }: Compared, others: WithOthers): Verdict {
  const comparison = compare(others, (row) => hasOthers(row, others), withoutProperties(base));
  switch (comparison.standing) {
    case 'applies':
      return pass();
    case 'moving':
    case 'unanswered':
    case 'no properties':
    case 'not discriminating':
      return inconclusive(comparison.because ?? 'every call has the same direction and operator');
    case 'foreign':
    case 'ignores':
    case 'over-inclusive':
    case 'refused':
      return fail(flawOfOthers(comparison, others));
    case 'loses':
      return judgeLost(base, others);
    default:
      return comparison.standing satisfies never;
  }
}

/** Calls that the filter would drop anyway are no loss, odd as it is that it is applied here and not alone. */
function judgeLost(base: Compared['base'], others: WithOthers): Verdict {
  const belongs = belongsTo(others.planned);
  const narrow = compare(
    others,
    (row) => {
      const [isOther, isBelonging] = [hasOthers(row, others), belongs(row)];
      if (isOther === false) return false;
      return isOther === true && isBelonging === true ? true : undefined;
    },
    withoutProperties(base),
  );
  if (narrow.standing !== 'applies') return fail(flawOfOthers(narrow, others));
  return inconclusive('beside direction and operators the property filter is applied, alone it is ignored');
}
