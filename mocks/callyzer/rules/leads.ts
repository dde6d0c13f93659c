import type { Parameter, Rule } from './endpoint.js';

/** Most numbers, tags or codes of one request. */
export const MOST_VALUES = 100;

export const strategies = ['Assign to All Selected', 'Minimum Leads', 'Random', 'Round Robin'] as const;
export type Strategy = (typeof strategies)[number];

export const detailActions = ['Ignore', 'Overwrite', 'UpdateBlankOnly'] as const;
export type DetailAction = (typeof detailActions)[number];

export const listActions = ['Ignore', 'Overwrite', 'Append'] as const;
export type ListAction = (typeof listActions)[number];

/** Statuses that a lead may have; a new one has the first. */
export const leadStatuses = [
  'Positive',
  'Interested',
  'Not Interested',
  'Follow Up',
  'NewInquiry',
  'Converted',
  'Lost',
] as const;

export function tooMany(id: string, param: string, word: 'numbers' | 'tags'): Rule {
  const name = param.split('.').at(-1);
  return {
    id,
    check: { kind: 'count', param, least: 0, most: MOST_VALUES },
    message: `Invalid no of "${name}". Maximum ${MOST_VALUES} ${word} are allowed.`,
  };
}

/** Optional texts of a lead, with the lengths that their messages tell. */
const lengths = [
  ['L12', 'email', 5, 100],
  ['L13', 'company_name', 3, 250],
  ['L14', 'address1', 3, 200],
  ['L15', 'address2', 3, 200],
  ['L16', 'city', 2, 100],
  ['L17', 'state', 2, 100],
  ['L18', 'country', 2, 100],
  ['L19', 'zip', 2, 10],
] as const;

function length(id: string, param: string, least: number, most: number): Rule {
  const check = { kind: 'length', param, least, most } as const;
  return {
    id,
    check: param === 'email' ? { ...check, email: true } : check,
    message: `Invalid "${param}". Length should be between ${least} to ${most} chars.`,
  };
}

export const detailParameters: readonly Parameter[] = [
  { name: 'id', type: 'text', about: 'Of the lead to change; absent for a new one' },
  { name: 'first_name', type: 'text', mandatory: 'yes', about: 'First name' },
  { name: 'last_name', type: 'text', about: 'Last name' },
  { name: 'contact_numbers', type: 'texts', mandatory: 'yes', about: 'One number or two' },
  { name: 'email', type: 'text', about: 'E-mail address' },
  { name: 'company_name', type: 'text', about: 'Company' },
  { name: 'address1', type: 'text', about: 'First line of the address' },
  { name: 'address2', type: 'text', about: 'Second line of the address' },
  { name: 'city', type: 'text', about: 'City' },
  { name: 'state', type: 'text', about: 'State' },
  { name: 'country', type: 'text', about: 'Country' },
  { name: 'zip', type: 'text', about: 'Postal code' },
  { name: 'price', type: 'double', about: 'A number, also with decimals' },
  { name: 'source', type: 'text', about: 'Where the lead comes from' },
  { name: 'description', type: 'text', about: 'Anything else' },
];

export const assignmentParameters: readonly Parameter[] = [
  { name: 'assignment', type: 'object', mandatory: 'yes', about: 'To whom the lead goes' },
  {
    name: 'assignment.strategy',
    type: 'text',
    mandatory: 'yes',
    about: `One of ${strategies.join(', ')}, in any case`,
  },
  { name: 'assignment.emp_numbers', type: 'texts', about: `Employees to choose from, ${MOST_VALUES} at most` },
  { name: 'assignment.emp_tags', type: 'texts', about: `Tags of employees to choose from, ${MOST_VALUES} at most` },
];

export const commonParameters: readonly Parameter[] = [
  { name: 'lead_tags', type: 'texts', about: `Tags, ${MOST_VALUES} at most` },
  { name: 'lead_status', type: 'text', about: 'Status; default the first of the active ones' },
  ...assignmentParameters,
  { name: 'existing_lead', type: 'object', about: 'What happens when a lead has one of the numbers already' },
  {
    name: 'existing_lead.lead_details',
    type: 'text',
    default: 'Ignore',
    about: `One of ${detailActions.join(', ')}, in any case`,
  },
  {
    name: 'existing_lead.assignee',
    type: 'text',
    default: 'Ignore',
    about: `One of ${listActions.join(', ')}, in any case`,
  },
  {
    name: 'existing_lead.lead_tags',
    type: 'text',
    default: 'Ignore',
    about: `One of ${listActions.join(', ')}, in any case`,
  },
  {
    name: 'is_map_existing_call_logs',
    type: 'boolean',
    default: true,
    about: 'Whether earlier calls with the numbers belong to the lead',
  },
];

/**
 * About one lead's own fields.
 * @param numbers what else may be told of malformed numbers
 * @param missing rules of their own about missing numbers
 */
export function detailRules(numbers: Pick<Rule, 'otherwise'> = {}, missing: readonly Rule[] = []): readonly Rule[] {
  return [
    { id: 'L1', check: { kind: 'known', param: 'id', what: 'lead' }, message: 'Invalid "id".please provide valid id' },
    ...missing,
    {
      id: 'L2',
      check: {
        kind: 'required',
        params: ['first_name', 'assignment.strategy', ...(missing.length === 0 ? ['contact_numbers'] : [])],
      },
      message: '"First_name", "strategy" and at least one "contact_numbers" is required.',
    },
    length('L3', 'first_name', 3, 250),
    length('L4', 'last_name', 2, 250),
    {
      id: 'L5',
      check: { kind: 'numbers', param: 'contact_numbers' },
      message: 'Invalid "contact_numbers". Country code should be separated by hyphen(-), if present.',
      ...numbers,
    },
    {
      id: 'L5+',
      check: { kind: 'count', param: 'contact_numbers', least: 0, most: 2 },
      message: 'Invalid no of "contact_numbers". Maximum 2 numbers are allowed.',
      inferred: true,
    },
  ];
}

/** About whom a lead goes to. */
export const assignmentRules: readonly Rule[] = [
  {
    id: 'L7',
    check: { kind: 'one-of', param: 'assignment.strategy', values: strategies, anyCase: true },
    message: `Invalid "strategy". It should be either ${eitherOr(strategies)}.`,
  },
  {
    id: 'L28',
    check: { kind: 'not-both', params: ['assignment.emp_numbers', 'assignment.emp_tags'] },
    message:
      "Please don't provide 'emp_numbers' and 'emp_tags' simultaneously. Provide either one individually or none at all.",
  },
  tooMany('L8', 'assignment.emp_numbers', 'numbers'),
  {
    id: 'L9',
    check: { kind: 'known', param: 'assignment.emp_numbers', what: 'employee' },
    message: "The '{list}' doesn't exist.",
  },
  tooMany('L10', 'assignment.emp_tags', 'tags'),
  {
    id: 'L11',
    check: { kind: 'known', param: 'assignment.emp_tags', what: 'employee-tag' },
    message: "The '{list}' doesn't exist.",
  },
];

export const moreDetailRules: readonly Rule[] = [
  ...lengths.map(([id, param, least, most]) => length(id, param, least, most)),
  {
    id: 'L20',
    check: { kind: 'range', params: ['price'], least: -Number.MAX_VALUE, most: Number.MAX_VALUE },
    message: 'Invalid "price". Value should be numeric and within range of double data type.',
  },
  length('L21', 'source', 2, 500),
  length('L22', 'description', 3, 1_000),
];

export const actionRules: readonly Rule[] = [
  tooMany('L23', 'lead_tags', 'tags'),
  {
    id: 'L24',
    check: { kind: 'one-of', param: 'existing_lead.lead_details', values: detailActions, anyCase: true },
    message: `Invalid "lead_details". It should be either ${eitherOr(detailActions)}.`,
  },
  {
    id: 'L25',
    check: { kind: 'one-of', param: 'existing_lead.assignee', values: listActions, anyCase: true },
    message: `Invalid "assignee". It should be either ${eitherOr(listActions)}.`,
  },
  {
    id: 'L26',
    check: { kind: 'one-of', param: 'existing_lead.lead_tags', values: listActions, anyCase: true },
    message: `Invalid "lead_tags". It should be either ${eitherOr(listActions)}.`,
  },
  {
    id: 'L27',
    check: { kind: 'readable', params: ['is_map_existing_call_logs'] },
    message: 'Invalid "is_map_existing_call_logs". It should be either true or false.',
  },
  {
    id: 'L29',
    check: { kind: 'known', param: 'lead_status', what: 'lead-status' },
    message: "The 'status' lead status doesn't exist.",
    otherwise: {
      switch: 'messages.leadStatus',
      is: 'with-value',
      message: "The '{list}' lead status doesn't exist.",
    },
  },
];

/** Looked at last: it depends on what the other rules have let through. */
export const takenRule: Rule = {
  id: 'L6',
  check: { kind: 'free', param: 'contact_numbers' },
  message: "The '{list}' already exists.",
};

function eitherOr(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(' or ');
}
