import { observation } from '../../../observation.js';
import { askCalls, spanning } from '../../observations/ask-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { filterPlan } from './plan.js';

/** A filter on a key that nobody has declared and no call has. */
export const unknownKey = observation({
  id: 'properties/unknown-key',
  purpose: 'A filter on a property that does not exist',
  from: 'standard',
  needs: { settled: settledCalls, plan: filterPlan },
  observe: ({ http }, { settled, plan }) =>
    askCalls(
      http,
      { ...spanning(settled.window), propertyFilters: { [plan.unknownKey]: 'any' } },
      { intent: 'abnormal' },
    ),
});
