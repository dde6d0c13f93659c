import { observation, type Unavailable, unavailable } from '../../../observation.js';
import { askCalls, spanning } from '../../observations/ask-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { modeOf } from '../mode.js';
import { compareSoFar } from './ask-filter.js';
import { filterAnswers } from './filter-answers.js';
import { lighten } from './lighten.js';
import type { OddFilter } from './malformed-filters.js';
import { filterPlan } from './plan.js';

/** A list of no values and conditions of which there are none. Not asked of an API that reads no filters. */
export const emptyFilters = observation({
  id: 'properties/empty-filters',
  purpose: 'An empty list and empty conditions',
  from: 'standard',
  needs: { settled: settledCalls, plan: filterPlan, answers: filterAnswers },
  observe: async ({ http, depth }, { settled, plan, answers }): Promise<readonly OddFilter[] | Unavailable> => {
    const standings = (['exact', 'list', 'listOfOne', 'range'] as const).flatMap((name) => {
      const [seen, planned] = [answers[name], plan.filters[name]];
      return seen && planned ? [compareSoFar(seen, planned, settled, plan).standing] : [];
    });
    const mode = modeOf(standings);
    if (mode === 'fallback') return unavailable.skip('the API ignores propertyFilters, which is allowed');
    if (mode === 'unknown') return unavailable.skip('no filter is known to be applied');
    const list = plan.keys.exact === undefined ? {} : { [plan.keys.exact]: [] };
    const conditions = plan.keys.numeric === undefined ? {} : { [plan.keys.numeric]: { mode: 'all', conditions: [] } };
    const both = Object.keys({ ...list, ...conditions }).length === 2;
    const odd: readonly (readonly [label: string, filters: object])[] = [
      [both ? 'an empty list and empty conditions' : 'an empty list or empty conditions', { ...list, ...conditions }],
      ...(both && depth === 'thorough'
        ? [['an empty list', list] as const, ['empty conditions', conditions] as const]
        : []),
    ];
    const seen: OddFilter[] = [];
    for (const [label, propertyFilters] of odd) {
      const request = { ...spanning(settled.window), propertyFilters };
      seen.push({ ...lighten(await askCalls(http, request, { intent: 'abnormal' }), settled), label });
    }
    return seen;
  },
});
