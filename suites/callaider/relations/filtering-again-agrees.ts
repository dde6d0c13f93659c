import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { isObject } from '../answers.js';
import { many } from '../calls/request/words.js';
import { idOf } from '../observations/ask-calls.js';
import { belongsTo } from '../properties/asked/ask-filter.js';
import type { Comparison } from '../properties/compare.js';
import { compared } from '../properties/compared.js';
import type { FilterName, PlannedFilter } from '../properties/planned.js';
import { carried } from '../schema/carried-properties.js';
import { findingOn, missingFrom } from './apart.js';
import { filterOf } from './property-relations.js';

export const filteringAgainAgrees = rule({
  id: 'relations/filtering-again-agrees',
  clauses: ['MR-16'],
  level: 'must',
  source: 'Critical behavior',
  summary:
    'Whoever filters an answer once more by the same properties has the same calls, whether the API filtered or not.',
  why: 'The platform filters once more itself: it can drop calls that are too many, but not bring back those left out.',
  fix: 'Leave out only calls that do not match, and send the properties that were filtered by with each call.',
  needs: { compared },
  judge: ({ compared }) => {
    const { answers, plan, base } = compared;
    const { carrying, misshapen } = carried(base.rows);
    if (carrying === 0 && misshapen > 0) {
      return skip('the properties of calls are no objects: see calls/properties-are-an-object');
    }
    if (plan.basis !== 'calls') return skip('no call carries a property that tells it from others');
    const tally = createTally();
    const unread: string[] = [];
    let asked = 0;
    for (const [name, comparison] of Object.entries(answers) as [FilterName, Comparison][]) {
      const planned = plan.filters[name];
      if (planned === undefined || comparison.standing === 'refused') continue;
      if (comparison.because !== undefined) {
        unread.push(comparison.because);
        continue;
      }
      asked += 1;
      const lost = missingFrom(comparison.wanted, keptOf(comparison, planned));
      if (lost.length === 0) continue;
      const what = `left after the answer without a filter is filtered by ${filterOf(compared, name)}, and not after the answer with it is`;
      const expected = many(comparison.wanted.size);
      tally.fail(() => findingOn(lost, what, { expected, seen: comparison.seen, among: [base.rows] }));
    }
    const [because] = unread;
    if (asked > 0) return tally.verdict(pass(`${many(asked, 'filter')}, by which filtering again changes nothing`));
    return because === undefined
      ? skip('filters are refused: see properties/filters-are-accepted')
      : inconclusive(because);
  },
});

/** The calls of an answer that pass its filter by what they themselves carry; or of which that cannot be said. */
function keptOf({ seen }: Comparison, planned: PlannedFilter): ReadonlySet<string> {
  const belongs = belongsTo(planned);
  const kept = new Set<string>();
  for (const row of seen.rows ?? []) {
    const id = isObject(row) ? idOf(row) : undefined;
    if (isObject(row) && id !== undefined && belongs(row) !== false) kept.add(id);
  }
  return kept;
}
