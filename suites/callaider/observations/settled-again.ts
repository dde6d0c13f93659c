import { observation } from '../../observation.js';
import { longWindows } from '../calls/request/asked/long-windows.js';
import { askCalls, type CallsSeen } from './ask-calls.js';
import { incomingCalls, outgoingCalls } from './direction-calls.js';
import { callsByDirectionAndOperator, callsByOperator, callsByTwoOperators } from './operator-calls.js';
import { settledCalls } from './settled-calls.js';
import { callsWithEmptyFilters, callsWithNulls } from './unfiltered-calls.js';
import { unknownOperators } from './unknown-operators.js';

/** The settled window once more, after the filtered questions: with `settledCalls` it brackets them. */
export const settledAgain = observation({
  id: 'calls/settled-again',
  purpose: 'The same window again, after the filters',
  needs: { settled: settledCalls },
  after: [
    incomingCalls,
    outgoingCalls,
    callsByOperator,
    callsByTwoOperators,
    callsByDirectionAndOperator,
    callsWithNulls,
    callsWithEmptyFilters,
    unknownOperators,
    longWindows,
  ],
  observe: ({ http }, { settled }): Promise<CallsSeen> => askCalls(http, settled.request),
});
