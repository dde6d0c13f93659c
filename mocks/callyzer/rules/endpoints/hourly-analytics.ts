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

export const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

export const hourlyAnalytics = endpoint({
  method: 'POST',
  path: '/call-log/hourly-analytics',
  id: 'callLogHourlyAnalytics',
  summary: 'Calls by hour of the day',
  parameters: [
    ...windowParameters,
    typesParameter,
    ...durationParameters,
    ...employeeParameters,
    excludeParameter,
    ...hoursParameters,
    { name: 'exclude_days', type: 'texts', about: `Weekdays left out: ${weekdayNames.join(', ')}` },
  ],
  rules: [
    ...windowRules(),
    ...typeRules,
    ...durationRules,
    ...employeeRules(),
    // The message says the opposite of what holds.
    ...hoursRules({
      message: 'The "working_hour_from" should not be less than "working_hour_to".',
      otherwise: {
        switch: 'messages.orderOfHours',
        is: 'turned-round',
        message: 'The "working_hour_from" should not be greater than "working_hour_to".',
      },
    }),
    {
      id: 'X1',
      check: { kind: 'one-of', param: 'exclude_days', values: weekdayNames },
      message: "Invalid value. The days should be in 'ddd' format i.e. Mon",
    },
  ],
});
