import { observation } from '../../../../observation.js';
import { askCalls, spanning } from '../../../observations/ask-calls.js';
import { settledCalls } from '../../../observations/settled-calls.js';

/** The settled window with `operators: []`. */
export const noOperators = observation({
  id: 'calls/no-operators',
  purpose: 'The window with an empty list of operators',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: ({ http }, { settled }) =>
    askCalls(http, { ...spanning(settled.window), operators: [] }, { intent: 'abnormal' }),
});
