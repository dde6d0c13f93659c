import { DAY, NOW, WEEK } from '../fixtures.js';
import type { Switches } from '../switches.js';

/** A message as the documentation prints it, and a request that gets it. */
export interface Documented {
  /** With straight quotes, and placeholders as printed: `<param name>`. */
  readonly message: string;
  /** Stands in the place of the placeholder. */
  readonly named?: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly switches?: Partial<Switches>;
}

type Body = Readonly<Record<string, unknown>>;

const says = (message: string, body: Body, named?: string): Documented =>
  named === undefined ? { message, body } : { message, body, named };

const printed = (message: string, body: Body, named?: string): Documented => ({
  ...says(message, body, named),
  switches: { 'messages.asPrinted': true },
});

const TOO_LONG = { call_from: NOW - 180 * DAY, call_to: NOW };
const NEITHER =
  "Either 'call_from' and 'call_to' or 'synced_from' and 'synced_to' are mandatory. The duration should be less than 180 days.";
const STAMP = 'Invalid <param name>. Please pass the timestamp in UNIX format.';

const halves = [
  says("`call_from` and 'call_to' are mandatory. The duration should be less than 180 days.", { call_from: NOW - DAY }),
  says("`synced_from` and 'synced_to' are mandatory. The duration should be less than 180 days.", { synced_to: NOW }),
  says('Invalid date range. `From` timestamp should be less than `To` timestamp.', { call_from: NOW, call_to: NOW }),
];
const window = [
  says(NEITHER, {}),
  says('The duration should be less than 180 days.', TOO_LONG),
  says(STAMP, { call_from: 'yesterday', call_to: NOW }, 'call_from'),
  ...halves,
];

const types = [
  says('Invalid call_types. Valid call types are Incoming or Outgoing or Missed or Rejected.', {
    ...WEEK,
    call_types: ['Incoming', 'Answered'],
  }),
];
const durations = [
  says('Value out of range for unsigned long data type.', { ...WEEK, duration_les_than: -1 }),
  says("Invalid duration value. The value of 'duration_les_than' should be greater than value of 'duration_grt_than'", {
    ...WEEK,
    duration_les_than: 30,
    duration_grt_than: 30,
  }),
];
const LIST = '<list of invalid numbers comma separated>';
const malformed = { ...WEEK, emp_numbers: ['+91 90000', '7700900000', 'x'] };
const stranger = { ...WEEK, emp_numbers: ['44-7700900000', '91-0000000001', '0000000002'] };
const strangers = '91-0000000001, 0000000002';
const tagBody = { ...WEEK, emp_tags: ['support', 'nobody', 'nowhere'] };
const employees = [
  says(`Invalid numbers '${LIST}'.`, malformed, '+91 90000, x'),
  says(`The '${LIST}' numbers doesn't exist.`, stranger, strangers),
];
const tags = says("The '<list of invalid tags comma separated>' tags doesn't exist.", tagBody, 'nobody, nowhere');
/** Three endpoints have the wrong placeholder for tags. */
const tagsAsNumbers = says(`The '${LIST}' tags doesn't exist.`, tagBody, 'nobody, nowhere');

const pageNo = (body: Body): Documented =>
  says('Invalid value. Value should be greater than zero and within range of unsigned integer data type.', {
    ...body,
    page_no: 0,
  });
const pages = (body: Body): Documented[] => [
  pageNo(body),
  says('Invalid value. The value should be between 1 to 100.', { ...body, page_size: 101 }),
];

const HOURS = { working_hour_from: '10:00', working_hour_to: '19:00' };
const withHours = (rows: readonly Documented[]): Documented[] =>
  rows.map((row) => ({ ...row, body: { ...HOURS, ...row.body } }));
const hours = [
  says('The "working_hour_from" and "working_hour_to" are mandatory. The value should be in HH:mm format.', WEEK),
  says('The "working_hour_from" / "working_hour_to" is not valid. The value should be in HH:mm format.', {
    ...WEEK,
    ...HOURS,
    working_hour_to: '24:00',
  }),
];
const turned = { ...WEEK, working_hour_from: '19:00', working_hour_to: '10:00' };

const LEAD = { first_name: 'Anita', contact_numbers: ['91-0000000001'], assignment: { strategy: 'Random' } };
const lead = (more: Body): Body => ({ ...LEAD, ...more });
const assigned = (more: Body): Body => lead({ assignment: { strategy: 'Random', ...more } });
const existing = (more: Body): Body => lead({ existing_lead: more });
const hundredAndOne = (text: string): string[] => Array.from({ length: 101 }, (_, nth) => `${text}${nth}`);

const length = (name: string, least: number, most: number, value = 'x'): Documented =>
  says(`Invalid "${name}". Length should be between ${least} to ${most} chars.`, lead({ [name]: value }));

/** A lead that there is from the start has this number. */
export const TAKEN = '1-6265550138';

const leads = [
  says('Invalid "id".please provide valid id', lead({ id: 'abc' })),
  says('"First_name", "strategy" and at least one "contact_numbers" is required.', lead({ first_name: ' ' })),
  length('first_name', 3, 250, 'Al'),
  length('last_name', 2, 250),
  says('Invalid "contact_numbers". Country code should be separated by hyphen(-), if present.', {
    ...LEAD,
    contact_numbers: ['+910000000001'],
  }),
  says("The '<contact numbers>' already exists.", lead({ contact_numbers: [TAKEN] }), TAKEN),
  says(
    `Invalid "strategy". It should be either 'Assign to All Selected' or 'Minimum Leads' or 'Random' or 'Round Robin'.`,
    assigned({ strategy: 'Best' }),
  ),
  says(
    'Invalid no of "emp_numbers". Maximum 100 numbers are allowed.',
    assigned({ emp_numbers: hundredAndOne('7700900') }),
  ),
  says(
    "The '<list of mobile numbers>' doesn't exist.",
    assigned({ emp_numbers: ['44-7700900000', '91-0000000009'] }),
    '91-0000000009',
  ),
  says('Invalid no of "emp_tags". Maximum 100 tags are allowed.', assigned({ emp_tags: hundredAndOne('tag') })),
  says("The '<list of tags>' doesn't exist.", assigned({ emp_tags: ['nobody'] }), 'nobody'),
  length('email', 5, 100, 'anita.example'),
  length('company_name', 3, 250),
  length('address1', 3, 200),
  length('address2', 3, 200),
  length('city', 2, 100),
  length('state', 2, 100),
  length('country', 2, 100),
  length('zip', 2, 10),
  says('Invalid "price". Value should be numeric and within range of double data type.', lead({ price: 'a hundred' })),
  length('source', 2, 500),
  length('description', 3, 1000),
  says('Invalid no of "lead_tags". Maximum 100 tags are allowed.', lead({ lead_tags: hundredAndOne('tag') })),
  says(
    `Invalid "lead_details". It should be either 'Ignore' or 'Overwrite' or 'UpdateBlankOnly'.`,
    existing({ lead_details: 'Append' }),
  ),
  says(
    `Invalid "assignee". It should be either 'Ignore' or 'Overwrite' or 'Append'.`,
    existing({ assignee: 'UpdateBlankOnly' }),
  ),
  says(
    `Invalid "lead_tags". It should be either 'Ignore' or 'Overwrite' or 'Append'.`,
    existing({ lead_tags: 'Keep' }),
  ),
  says(
    'Invalid "is_map_existing_call_logs". It should be either true or false.',
    lead({ is_map_existing_call_logs: 'maybe' }),
  ),
  says(
    "Please don't provide 'emp_numbers' and 'emp_tags' simultaneously. Provide either one individually or none at all.",
    assigned({ emp_numbers: ['44-7700900000'], emp_tags: ['support'] }),
  ),
  says("The 'status' lead status doesn't exist.", lead({ lead_status: 'Delighted' })),
];

const ids = [says('Invalid no of unique ids. Minimum 1 and Maximum 20 ids are allowed.', { unique_ids: [] })];

/** The rules of every endpoint as the documentation has them, in its order. */
export const documented: Readonly<Record<string, readonly Documented[]>> = {
  '/call-log/summary': [
    says(NEITHER, {}),
    says('The duration should be less than 180 days.', TOO_LONG),
    printed('Invalid . Please pass the timestamp in UNIX format.', { call_from: 'yesterday', call_to: NOW }),
    says(STAMP, { synced_from: 0, synced_to: NOW }, 'synced_from'),
    ...halves,
    ...types,
    ...durations,
    ...employees,
    tagsAsNumbers,
  ],
  '/call-log/employee-summary': [
    ...window,
    ...types,
    ...durations,
    says(`Invalid numbers ' ${LIST}'.`, malformed, '+91 90000, x'),
    says(`Invalid numbers '${LIST}' numbers doesn't exist.`, stranger, strangers),
    tagsAsNumbers,
    says('No employees meet the search criteria.', { call_from: 1_000, call_to: 2_000 }),
    pageNo(WEEK),
    says('Invalid value. The value should be between 1 to 100', { ...WEEK, page_size: 101 }),
  ],
  '/call-log/analysis': [...window, ...types, ...durations, ...employees, tagsAsNumbers],
  '/call-log/never-attended': [...window, ...types, ...employees, tags, ...pages(WEEK)],
  '/call-log/not-pickup-by-client': [...window, ...types, ...employees, tags, ...pages(WEEK)],
  '/call-log/unique-clients': [...window, ...types, ...employees, tags, ...pages(WEEK)],
  '/call-log/hourly-analytics': [
    ...withHours([...window, ...types, ...durations, ...employees, tags]),
    ...hours,
    says('The "working_hour_from" should not be less than "working_hour_to".', turned),
    says("Invalid value. The days should be in 'ddd' format i.e. Mon", { ...WEEK, ...HOURS, exclude_days: ['Monday'] }),
  ],
  '/call-log/daywise-analytics': [
    ...withHours([
      says('Either "call_from" and "call_to" or "synced_from" and "synced_to" are mandatory.', {}),
      says('The duration should be less than 180 days.', TOO_LONG),
      printed(
        'Error while parsing UNIX timestamp. Invalid <param name>. Please pass the timestamp in UNIX format.',
        { call_from: -1, call_to: NOW },
        'call_from',
      ),
      printed(
        'Invalid <param name> . Please pass the timestamp in UNIX format.',
        { call_from: 'x', call_to: NOW },
        'call_from',
      ),
      ...halves,
      ...types,
      ...durations,
      ...employees,
      tags,
    ]),
    ...hours,
    says('The "working_hour_from" should not be greater than "working_hour_to".', turned),
  ],
  '/call-log/history': [
    ...window,
    ...types,
    ...durations,
    ...employees,
    tags,
    says(`Invalid numbers '${LIST}'.`, { ...WEEK, client_numbers: ['(0)20'] }, '(0)20'),
  ],
  '/call-log/get': ids,
  '/call-log/call-recording/remove': ids,
  '/lead/save': leads,
  '/lead/bulksave': leads,
  '/lead/get': [
    says('Invalid "contact_numbers". Country code should be separated by hyphen(-), if present.', {
      contact_numbers: ['+91'],
    }),
    says('Invalid no of "contact_numbers". Maximum 100 numbers are allowed.', {
      contact_numbers: hundredAndOne('0000000'),
    }),
    says("The '<list of mobile numbers>' doesn't exist.", { contact_numbers: ['91-0000000009'] }, '91-0000000009'),
    pageNo({}),
    says('Invalid value. The value should be between 1 to 100', { page_size: 0 }),
  ],
  '/employee/get': [
    says('Invalid <list of mobile numbers>.', { emp_numbers: ['x'] }, 'x'),
    says('Invalid no of "emp_numbers". Maximum 100 numbers are allowed.', { emp_numbers: hundredAndOne('7700900') }),
    says("The '<list of mobile numbers>' doesn't exist.", { emp_numbers: ['91-0000000009'] }, '91-0000000009'),
    says('Invalid no of "emp_tags". Maximum 100 tags are allowed.', { emp_tags: hundredAndOne('tag') }),
    says("The '<list of tags>' doesn't exist.", { emp_tags: ['nobody'] }, 'nobody'),
    says('Invalid "emp_name". Employee doesn\'t exist for a given name.', { emp_name: 'Nobody' }),
    says('Invalid no of "emp_codes". Maximum 100 numbers are allowed.', { emp_codes: hundredAndOne('E') }),
    says("The '<list of employee codes>' doesn't exist.", { emp_codes: ['E0'] }, 'E0'),
    ...pages({}),
  ],
};
