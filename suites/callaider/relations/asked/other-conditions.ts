import { observation, type Unavailable, unavailable } from '../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../observations/ask-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { compareSoFar } from '../../properties/asked/ask-filter.js';
import { filterAnswers } from '../../properties/asked/filter-answers.js';
import { filterPlan } from '../../properties/asked/plan.js';
import type { NumericFilter, PropertyFilter, PropertyFilters } from '../../properties/local-filter.js';

/** The conditions of filters that are applied, put otherwise. */
export interface OtherConditions {
  /** Those of the range with the mode "any". */
  readonly any: CallsSeen;
  /** Those of the range in another order. */
  readonly permuted: CallsSeen | undefined;
  /** The single condition of "gt" with the mode "any". */
  readonly single: CallsSeen | undefined;
}

/** Asked only where conditions are applied; like all filters, before the window is asked for the last time. */
export const otherConditions = observation({
  id: 'relations/other-conditions',
  purpose: 'The same conditions with another mode or in another order',
  from: 'standard',
  needs: { settled: settledCalls, plan: filterPlan, answers: filterAnswers },
  observe: async ({ http, depth }, { settled, plan, answers }): Promise<OtherConditions | Unavailable> => {
    const [key, range, gt] = [plan.keys.numeric, plan.filters.range, plan.filters.gt];
    const conditions = key === undefined ? undefined : conditionsOf(range?.filters[key]);
    const seen = range && answers.range && compareSoFar(answers.range, range, settled, plan);
    if (key === undefined || conditions === undefined || seen?.standing !== 'applies') {
      return unavailable.skip('conditions are not applied, or no property holds numbers');
    }
    const ask = (filter: NumericFilter): Promise<CallsSeen> => {
      const propertyFilters: PropertyFilters = { [key]: filter };
      return askCalls(http, { ...spanning(settled.window), propertyFilters });
    };
    const any = await ask({ mode: 'any', conditions });
    if (depth !== 'thorough') return { any, permuted: undefined, single: undefined };
    const permuted = await ask({ mode: 'all', conditions: conditions.toReversed() });
    const one = conditionsOf(gt?.filters[key]);
    return { any, permuted, single: one && (await ask({ mode: 'any', conditions: one })) };
  },
});

export const conditionsOf = (filter: PropertyFilter | undefined): NumericFilter['conditions'] | undefined =>
  typeof filter === 'object' && 'conditions' in filter ? filter.conditions : undefined;
