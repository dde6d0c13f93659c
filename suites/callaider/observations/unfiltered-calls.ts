import { observation } from '../../observation.js';
import { askCalls, spanning } from './ask-calls.js';
import { settledCalls } from './settled-calls.js';

/** The settled window with the optional fields set to null, which should filter as little as leaving them out. */
export const callsWithNulls = observation({
  id: 'calls/with-nulls',
  purpose: 'The window with the optional fields set to null',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: ({ http }, { settled }) => {
    const nulls = { direction: null, operators: null, propertyFilters: null };
    return askCalls(http, { ...spanning(settled.window), ...nulls }, { intent: 'abnormal' });
  },
});

/** The settled window with `propertyFilters: {}`. */
export const callsWithEmptyFilters = observation({
  id: 'calls/with-empty-filters',
  purpose: 'The window with an empty propertyFilters object',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: ({ http }, { settled }) => askCalls(http, { ...spanning(settled.window), propertyFilters: {} }),
});
