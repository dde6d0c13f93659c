import { observation, optional } from '../../observation.js';
import { askCalls, spanning } from './ask-calls.js';
import { harmlessAdditions } from './harmless-additions.js';
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

/** The settled window with `propertyFilters: {}`, among other things or alone. */
export const callsWithEmptyFilters = observation({
  id: 'calls/with-empty-filters',
  purpose: 'The window with an empty propertyFilters object',
  from: 'standard',
  needs: { settled: settledCalls, additions: optional(harmlessAdditions) },
  observe: async ({ http }, { settled, additions }) =>
    additions?.isSame ? additions.seen : askCalls(http, { ...spanning(settled.window), propertyFilters: {} }),
});
