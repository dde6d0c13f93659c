import { employeeParameters, employeeRules, excludeParameter, typeRules, typesParameter } from '../calls.js';
import { endpoint } from '../endpoint.js';
import { pageParameters, pageRules } from '../pages.js';
import { windowParameters, windowRules } from '../window.js';

export const notPickupByClient = endpoint({
  method: 'POST',
  path: '/call-log/not-pickup-by-client',
  id: 'callLogNotPickupByClient',
  summary: 'Outgoing calls to clients with whom nobody talked',
  parameters: [...windowParameters, typesParameter, ...employeeParameters, excludeParameter, ...pageParameters],
  rules: [...windowRules(), ...typeRules, ...employeeRules(), ...pageRules()],
});
