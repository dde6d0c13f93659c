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
import { pageParameters, pageRules, SIZE_MESSAGE_WITHOUT_STOP } from '../pages.js';
import { windowParameters, windowRules } from '../window.js';

export const employeeSummary = endpoint({
  method: 'POST',
  path: '/call-log/employee-summary',
  id: 'callLogEmployeeSummary',
  summary: 'Totals of calls for each employee',
  parameters: [
    ...windowParameters,
    typesParameter,
    ...durationParameters,
    ...employeeParameters,
    excludeParameter,
    ...pageParameters,
  ],
  rules: [
    ...windowRules(),
    ...typeRules,
    ...durationRules,
    ...employeeRules({
      malformed: "Invalid numbers ' {list}'.",
      unknown: "Invalid numbers '{list}' numbers doesn't exist.",
    }),
    ...pageRules(SIZE_MESSAGE_WITHOUT_STOP),
    { id: 'E4', check: { kind: 'found' }, message: 'No employees meet the search criteria.' },
  ],
});
