import { observation, type Unavailable, unavailable } from '../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../observations/ask-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { compared } from '../../properties/compared.js';
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

/** Asked only where conditions are applied. */
export const otherConditions = observation({
  id: 'relations/other-conditions',
  purpose: 'The same conditions with another mode or in another order',
  from: 'standard',
  needs: { settled: settledCalls, compared },
  observe: async ({ http, depth }, { settled, compared }): Promise<OtherConditions | Unavailable> => {
    const { answers, plan } = compared;
    const [key, range, gt] = [plan.keys.numeric, plan.filters.range, plan.filters.gt];
    const conditions = key === undefined ? undefined : conditionsOf(range?.filters[key]);
    if (key === undefined || conditions === undefined || answers.range?.standing !== 'applies') {
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
