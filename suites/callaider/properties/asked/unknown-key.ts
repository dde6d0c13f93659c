import { observation } from '../../../observation.js';
import { askCalls, spanning } from '../../observations/ask-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { lighten } from './lighten.js';
import { filterPlan } from './plan.js';

/** A filter on a key that nobody has declared and no call has. */
export const unknownKey = observation({
  id: 'properties/unknown-key',
  purpose: 'A filter on a property that does not exist',
  from: 'standard',
  needs: { settled: settledCalls, plan: filterPlan },
  observe: async ({ http }, { settled, plan }) => {
    const request = { ...spanning(settled.window), propertyFilters: { [plan.unknownKey]: 'any' } };
    return lighten(await askCalls(http, request, { intent: 'abnormal' }), settled);
  },
});
