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
import { hoursParameters, hoursRules } from '../working-hours.js';

export const daywiseAnalytics = endpoint({
  method: 'POST',
  path: '/call-log/daywise-analytics',
  id: 'callLogDaywiseAnalytics',
  summary: 'Calls by hour of the day, for each day',
  parameters: [
    ...windowParameters,
    typesParameter,
    ...durationParameters,
    ...employeeParameters,
    excludeParameter,
    ...hoursParameters,
  ],
  rules: [
    ...windowRules({
      neither: 'Either "call_from" and "call_to" or "synced_from" and "synced_to" are mandatory.',
      // The rows of the page's table have slipped by one, and so two texts stand for one rule.
      unreadable: 'Invalid {param} . Please pass the timestamp in UNIX format.',
      notPositive: 'Error while parsing UNIX timestamp. Invalid {param}. Please pass the timestamp in UNIX format.',
    }),
    ...typeRules,
    ...durationRules,
    ...employeeRules(),
    ...hoursRules({ message: 'The "working_hour_from" should not be greater than "working_hour_to".' }),
  ],
});
