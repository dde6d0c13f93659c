import type { Parameter, Rule } from './endpoint.js';

const about = 'of the working hours, HH:mm of 24 hours in the time zone of the account';

export const hoursParameters: readonly Parameter[] = [
  { name: 'working_hour_from', type: 'text', mandatory: 'yes', about: `Start ${about}` },
  { name: 'working_hour_to', type: 'text', mandatory: 'yes', about: `End ${about}` },
];

const params = ['working_hour_from', 'working_hour_to'] as const;

/** @param order W3, which the two endpoints tell in opposite ways */
export function hoursRules(order: Pick<Rule, 'message' | 'otherwise'>): readonly Rule[] {
  return [
    {
      id: 'W1',
      check: { kind: 'required', params },
      message: 'The "working_hour_from" and "working_hour_to" are mandatory. The value should be in HH:mm format.',
    },
    {
      id: 'W2',
      check: { kind: 'clock', params },
      message: 'The "working_hour_from" / "working_hour_to" is not valid. The value should be in HH:mm format.',
    },
    { id: 'W3', check: { kind: 'clock-order', params }, ...order },
  ];
}
