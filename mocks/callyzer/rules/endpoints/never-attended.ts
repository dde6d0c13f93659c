import { employeeParameters, employeeRules, excludeParameter, typeRules, typesParameter } from '../calls.js';
import { endpoint } from '../endpoint.js';
import { pageParameters, pageRules } from '../pages.js';
import { windowParameters, windowRules } from '../window.js';

/** There is a rule about `call_types`, though the table of parameters does not have it: it is looked at, and no more. */
export const neverAttended = endpoint({
  method: 'POST',
  path: '/call-log/never-attended',
  id: 'callLogNeverAttended',
  summary: 'Missed calls since which nobody has talked with the client',
  parameters: [...windowParameters, typesParameter, ...employeeParameters, excludeParameter, ...pageParameters],
  rules: [...windowRules(), ...typeRules, ...employeeRules(), ...pageRules()],
});
