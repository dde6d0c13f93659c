import { observation, type Unavailable, unavailable } from '../../../observation.js';
import type { CallsSeen } from '../../observations/ask-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import type { FilterName } from '../planned.js';
import { askFilter } from './ask-filter.js';
import { filterPlan } from './plan.js';

export interface FirstFilter {
  readonly name: FilterName;
  readonly seen: CallsSeen;
}

/** The plainest filter there is. */
export const firstFilter = observation({
  id: 'properties/first-filter',
  purpose: 'The calls that have one value of a property',
  from: 'standard',
  needs: { settled: settledCalls, plan: filterPlan },
  observe: async ({ http }, { settled, plan }): Promise<FirstFilter | Unavailable> => {
    for (const name of ['exact', 'range', 'boolean'] as const) {
      const planned = plan.filters[name];
      if (planned !== undefined) return { name, seen: await askFilter(http, settled, planned) };
    }
    return unavailable.skip(
      plan.basis === 'nothing'
        ? 'neither calls nor a schema name a property to filter by'
        : 'no property tells calls apart, so that there is nothing to filter by',
    );
  },
});
