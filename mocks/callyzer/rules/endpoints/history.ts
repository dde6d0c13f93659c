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
import { pageParameters, pageRules } from '../pages.js';
import { windowParameters, windowRules } from '../window.js';

export const history = endpoint({
  method: 'POST',
  path: '/call-log/history',
  id: 'callLogHistory',
  summary: 'Calls, page by page',
  parameters: [
    ...windowParameters,
    typesParameter,
    ...durationParameters,
    ...employeeParameters,
    excludeParameter,
    {
      name: 'client_numbers',
      type: 'texts',
      about: 'Numbers of clients; a country code stands in front with a hyphen',
    },
    ...pageParameters,
  ],
  rules: [
    ...windowRules(),
    ...typeRules,
    ...durationRules,
    ...employeeRules(),
    { id: 'N1', check: { kind: 'numbers', param: 'client_numbers' }, message: "Invalid numbers '{list}'." },
    // The table has no rule about pages, though the endpoint has them.
    ...pageRules(undefined, true),
  ],
});
