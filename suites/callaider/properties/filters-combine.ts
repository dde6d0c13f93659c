import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { callsByDirectionAndOperator } from '../observations/operator-calls.js';
import { belongsTo } from './asked/ask-filter.js';
import { filterWithOthers, hasOthers } from './asked/with-others.js';
import { compare } from './compare.js';
import { compared } from './compared.js';
import { checkControl } from './control.js';
import { flawOfOthers } from './flaw-of-others.js';
import { whyVoid } from './judge-filter.js';

export const filtersCombine = rule({
  id: 'properties/filters-combine',
  clauses: ['PROP-22'],
  level: 'must',
  source: 'Endpoint 3; Critical behavior',
  summary: 'A direction, operators and property filters given together must all hold.',
  why: "A team that imports the incoming calls of its people about one topic gets other people's calls, or outgoing ones.",
  fix: 'Join all conditions by AND in one query; add those on properties to the others instead of replacing them.',
  needs: { compared, others: filterWithOthers, both: callsByDirectionAndOperator },
  judge: ({ compared, others, both }) => {
    const void_ = whyVoid(compared) ?? checkControl(both, compared.base);
    if (void_ !== undefined) return void_;
    const belongs = belongsTo(others.planned);
    const comparison = compare(
      others,
      (row) => {
        const parts = [hasOthers(row, others), belongs(row)];
        if (parts.includes(false)) return false;
        return parts.includes(undefined) ? undefined : true;
      },
      compared.base,
    );
    switch (comparison.standing) {
      case 'applies':
        return pass();
      case 'moving':
      case 'unanswered':
      case 'no properties':
      case 'not discriminating':
        return inconclusive(comparison.because ?? 'the three filters together leave no call out');
      case 'foreign':
      case 'ignores':
      case 'loses':
      case 'over-inclusive':
      case 'refused':
        return fail(flawOfOthers(comparison, others));
      default:
        return comparison.standing satisfies never;
    }
  },
});
