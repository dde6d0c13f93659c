import { callTypes } from '../../../schemas/callyzer/call-log.js';
import type { Parameter, Rule } from './endpoint.js';

/** The largest value of a signed long, as near as a double comes to it. */
export const LONG_MAX: number = 2 ** 63;

export const typesParameter: Parameter = {
  name: 'call_types',
  type: 'texts',
  about: `Any of ${callTypes.join(', ')}; default all`,
};

export const typeRules: readonly Rule[] = [
  {
    id: 'C1',
    check: { kind: 'one-of', param: 'call_types', values: callTypes },
    message: 'Invalid call_types. Valid call types are Incoming or Outgoing or Missed or Rejected.',
  },
];

/** The names are the vendor's own. */
export const durationParameters: readonly Parameter[] = [
  { name: 'duration_les_than', type: 'long', about: 'Seconds; calls shorter than this' },
  { name: 'duration_grt_than', type: 'long', about: 'Seconds; calls longer than this' },
];

export const durationRules: readonly Rule[] = [
  {
    id: 'D1',
    check: { kind: 'range', params: ['duration_les_than', 'duration_grt_than'], least: 0, most: LONG_MAX },
    message: 'Value out of range for unsigned long data type.',
  },
  {
    id: 'D2',
    check: { kind: 'above', param: 'duration_les_than', than: 'duration_grt_than' },
    message:
      "Invalid duration value. The value of 'duration_les_than' should be greater than value of 'duration_grt_than'",
  },
];

export const employeeParameters: readonly Parameter[] = [
  {
    name: 'emp_numbers',
    type: 'texts',
    about: 'Numbers of employees, also of removed ones; a country code stands in front with a hyphen',
  },
  { name: 'emp_tags', type: 'texts', about: 'Tags of employees' },
];

/** As printed for one endpoint, where that differs from what all others say. */
export interface EmployeeWords {
  readonly malformed: string;
  readonly unknown: string;
}

const E1 = "Invalid numbers '{list}'.";
const E2 = "The '{list}' numbers doesn't exist.";

export function employeeRules(printed?: EmployeeWords): readonly Rule[] {
  return [
    { id: 'E1', check: { kind: 'numbers', param: 'emp_numbers' }, ...says(printed?.malformed, E1) },
    { id: 'E2', check: { kind: 'known', param: 'emp_numbers', what: 'employee-ever' }, ...says(printed?.unknown, E2) },
    {
      id: 'E3',
      check: { kind: 'known', param: 'emp_tags', what: 'employee-tag' },
      message: "The '{list}' tags doesn't exist.",
    },
  ];
}

function says(printed: string | undefined, elsewhere: string): Pick<Rule, 'message' | 'otherwise'> {
  if (printed === undefined) return { message: elsewhere };
  const otherwise = { switch: 'messages.employeeSummary', is: 'as-elsewhere', message: elsewhere } as const;
  return { message: printed, otherwise };
}

export const excludeParameter: Parameter = {
  name: 'is_exclude_numbers',
  type: 'boolean',
  default: true,
  about: 'Leaves out calls with numbers on the list of excluded numbers',
};

export const idsParameter: Parameter = {
  name: 'unique_ids',
  type: 'texts',
  mandatory: 'yes',
  about: 'Ids of call logs, 20 at most',
};

export const idsRules: readonly Rule[] = [
  {
    id: 'U1',
    check: { kind: 'count', param: 'unique_ids', least: 1, most: 20 },
    message: 'Invalid no of unique ids. Minimum 1 and Maximum 20 ids are allowed.',
  },
];
