import {
  durationParameters,
  durationRules,
  employeeParameters,
  employeeRules,
  excludeParameter,
  typeRules,
  typesParameter,
} from '../calls.js';
import { endpoint } from '../endpoint.js';
import { windowParameters, windowRules } from '../window.js';

export const summary = endpoint({
  method: 'POST',
  path: '/call-log/summary',
  id: 'callLogSummary',
  summary: 'Totals of calls',
  parameters: [...windowParameters, typesParameter, ...durationParameters, ...employeeParameters, excludeParameter],
  rules: [
    // The page has lost the name of the parameter.
    ...windowRules({ unreadable: 'Invalid . Please pass the timestamp in UNIX format.' }),
    ...typeRules,
    ...durationRules,
    ...employeeRules(),
  ],
});
