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

export const analysis = endpoint({
  method: 'POST',
  path: '/call-log/analysis',
  id: 'callLogAnalysis',
  summary: 'Average durations, and who has most calls',
  parameters: [...windowParameters, typesParameter, ...durationParameters, ...employeeParameters, excludeParameter],
  rules: [...windowRules(), ...typeRules, ...durationRules, ...employeeRules()],
});
