import { type ZoneName, zoneNames } from './time/zone.js';

/** `docs` is the API as its documentation tells it, `live` as clients have met it. */
export type Profile = 'docs' | 'live';

export const profiles: readonly Profile[] = ['docs', 'live'];

/** The value of each freedom: what the sources leave open, or tell in two ways. `switchTable` says what each one means. */
export interface Switches {
  readonly 'account.timeZone': ZoneName;
  readonly 'account.excludedClients': number;
  readonly 'messages.asPrinted': boolean;
  readonly 'messages.orderOfHours': 'as-printed' | 'turned-round';
  readonly 'messages.leadStatus': 'as-printed' | 'with-value';
  readonly 'messages.employeeSummary': 'as-printed' | 'as-elsewhere';
  readonly 'messages.quotes': 'straight' | 'curly';
  readonly 'messages.listSeparator': ', ' | ',';
  readonly 'window.exactly180Days': 'refused' | 'allowed';
  readonly 'window.end': 'included' | 'excluded';
  readonly 'excludeNumbers.true': 'drops-them' | 'keeps-them';
  readonly 'history.order': 'newest-first' | 'oldest-first';
  readonly 'uniqueClients.mostPerPage': 100 | 9999;
  readonly 'neverAttended.callTypes': 'checked-only' | 'narrow';
  readonly 'employeeSummary.shape': 'docs' | 'live';
  readonly 'employeeSummary.paging': boolean;
  readonly 'daywise.slotAverages': 'example' | 'table' | 'both';
  readonly 'daywise.percentages': boolean;
  readonly 'recording.none': 'blank' | 'null';
  readonly 'removal.spaceBeforeId': boolean;
  readonly 'employee.post': boolean;
  readonly 'employee.zoneInLastCall': boolean;
  readonly 'lead.duplicate': 'refused' | 'ignored';
  readonly 'lead.saveTellsId': boolean;
  readonly 'lead.textForms': boolean;
  readonly 'bulk.message': boolean;
  readonly 'bulk.numberMessages': 'example' | 'rules';
  readonly 'rate.spacing': number;
  readonly 'rate.retryAfter': boolean;
  readonly 'rate.body': 'json' | 'text';
  readonly 'webhook.secretHeader': string;
  readonly 'webhook.skipExcludeNumbers': 'Yes' | 'No';
  readonly 'webhook.version': 'v2.1' | 'v2.2';
  readonly 'webhook.alertEmails': string;
  readonly 'webhook.timeout': number;
  readonly 'webhook.retries': number;
}

export type SwitchName = keyof Switches;

interface Switch<V> extends ByProfile<V> {
  /** With its unit, and how well it is known: documented, observed by authors of clients, or inferred. */
  readonly about: string;
  /** JSON Schema of the value. */
  readonly schema: Schema;
}

type ByProfile<V> = { readonly [Name in Profile]: V };
export type Schema =
  | { readonly enum: readonly unknown[] }
  | { readonly type: 'integer' | 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'string'; readonly pattern: string };

const same = <const V>(value: V): ByProfile<V> => ({ docs: value, live: value });
const oneOf = (...values: readonly unknown[]): Schema => ({ enum: values });
const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const boolean: Schema = { type: 'boolean' };

export const switchTable: { readonly [Name in SwitchName]: Switch<Switches[Name]> } = {
  'account.timeZone': {
    about: 'Time zone of dates, times and stamps. Documented: that of the customer; all examples say IST.',
    schema: oneOf(...zoneNames),
    ...same('Asia/Kolkata'),
  },
  'account.excludedClients': {
    about:
      'How many of the clients who call most are on the list of excluded numbers. Inferred: none unless someone puts one there.',
    schema: whole(0, 1e6),
    ...same(0),
  },
  'messages.asPrinted': {
    about:
      'Prints the damaged messages about timestamps of summary and daywise-analytics as they stand. Inferred: slips of the page.',
    schema: boolean,
    ...same(false),
  },
  'messages.orderOfHours': {
    about: 'Message of hourly-analytics for hours in the wrong order. Documented: turned upside down.',
    schema: oneOf('as-printed', 'turned-round'),
    ...same('as-printed'),
  },
  'messages.leadStatus': {
    about: "Whether the message for an unknown lead status has the word 'status', as documented, or the value sent.",
    schema: oneOf('as-printed', 'with-value'),
    ...same('as-printed'),
  },
  'messages.employeeSummary': {
    about:
      'Messages of employee-summary about wrong numbers. Documented: with a space after the mark, and with words of both messages in one; elsewhere not.',
    schema: oneOf('as-printed', 'as-elsewhere'),
    ...same('as-printed'),
  },
  'messages.quotes': {
    about: 'Quotation marks and apostrophes of messages. Documented: curly, as a page prints them; inferred: straight.',
    schema: oneOf('straight', 'curly'),
    ...same('straight'),
  },
  'messages.listSeparator': {
    about: 'What stands between the values that a message lists. Documented: "comma separated", and no example.',
    schema: oneOf(', ', ','),
    ...same(', '),
  },
  'window.exactly180Days': {
    about: 'A window of 180 days to the second. Documented: "less than"; one client sends it.',
    schema: oneOf('refused', 'allowed'),
    ...same('refused'),
  },
  'window.end': {
    about: 'Whether a call at the second of call_to or synced_to is in the window. Inferred.',
    schema: oneOf('included', 'excluded'),
    ...same('included'),
  },
  'excludeNumbers.true': {
    about:
      'What is_exclude_numbers: true, the default, does with excluded numbers. Documented in two ways; inferred: drops them.',
    schema: oneOf('drops-them', 'keeps-them'),
    ...same('drops-them'),
  },
  'history.order': {
    about: 'Order of the history, by start of the calls. Inferred.',
    schema: oneOf('newest-first', 'oldest-first'),
    ...same('newest-first'),
  },
  'uniqueClients.mostPerPage': {
    about:
      'Largest page_size of unique-clients. Documented: 100 among the rules, less than 10,000 beside the parameter.',
    schema: oneOf(100, 9999),
    ...same(100),
  },
  'neverAttended.callTypes': {
    about: 'What call_types does in never-attended. Documented: a rule about it and no such parameter.',
    schema: oneOf('checked-only', 'narrow'),
    ...same('checked-only'),
  },
  'employeeSummary.shape': {
    about: 'result of employee-summary. Documented: an object with employees; observed: the list itself.',
    schema: oneOf('docs', 'live'),
    docs: 'docs',
    live: 'live',
  },
  'employeeSummary.paging': {
    about: 'Whether employee-summary tells total_records, page_no and page_size. Inferred: it takes pages, so it does.',
    schema: boolean,
    ...same(true),
  },
  'daywise.slotAverages': {
    about: "Names inside a slot's daily_average. Documented: one set in the example, another in the table.",
    schema: oneOf('example', 'table', 'both'),
    ...same('example'),
  },
  'daywise.percentages': {
    about: 'Whether the days of a slot have three percentages. Documented in the table; the example lacks them.',
    schema: boolean,
    ...same(false),
  },
  'recording.none': {
    about: 'call_recording_url of a call without recording. Observed: blank.',
    schema: oneOf('blank', 'null'),
    ...same('blank'),
  },
  'removal.spaceBeforeId': {
    about:
      'Whether call-recording/remove puts a space before the ids it gives back. Documented so in an example, inferred: a slip.',
    schema: boolean,
    ...same(false),
  },
  'employee.post': {
    about: 'Whether employee/get can be asked with POST too. Documented: GET; some clients send POST.',
    schema: boolean,
    ...same(true),
  },
  'employee.zoneInLastCall': {
    about: 'Whether last_call_at tells the zone. Documented: yes; the example does not.',
    schema: boolean,
    ...same(true),
  },
  'lead.duplicate': {
    about:
      'A new lead with the number of another one and without existing_lead. Documented in two ways; observed: refused.',
    schema: oneOf('refused', 'ignored'),
    ...same('refused'),
  },
  'lead.saveTellsId': {
    about: 'Whether lead/save gives the id of the lead. Documented: only a message.',
    schema: boolean,
    ...same(false),
  },
  'lead.textForms': {
    about:
      'Whether lead/get tells all_employees and duration as text. Documented so in its example, and not in its table.',
    schema: boolean,
    ...same(false),
  },
  'bulk.message': {
    about:
      'Whether the answer of lead/bulksave has a message. Documented: as its only field, and in the example not at all.',
    schema: boolean,
    ...same(true),
  },
  'bulk.numberMessages': {
    about:
      'errorMessage for a missing or malformed number. Documented: words of its own in the example, others among the rules.',
    schema: oneOf('example', 'rules'),
    ...same('example'),
  },
  'rate.spacing': {
    about:
      'Seconds between the starts of two requests of an account. Documented: 2; some clients count on 1. 0: no limit.',
    schema: { type: 'number', minimum: 0, maximum: 3_600 },
    ...same(2),
  },
  'rate.retryAfter': {
    about:
      'Whether 429 has Retry-After, in whole seconds. Documented without the name of the header; read by several clients.',
    schema: boolean,
    ...same(true),
  },
  'rate.body': {
    about: 'Body of 429. Not documented; inferred: as of every other refusal.',
    schema: oneOf('json', 'text'),
    ...same('json'),
  },
  'webhook.secretHeader': {
    about: 'Header that carries the secret of a webhook, as it is. Observed in receivers; not documented.',
    schema: { type: 'string', pattern: "^[\\w!#$%&'*+.^`|~-]+$" },
    ...same('X-Callyzer-Signature'),
  },
  'webhook.skipExcludeNumbers': {
    about: 'The setting of that name: Yes pushes calls of excluded numbers too. Documented so, against its own name.',
    schema: oneOf('Yes', 'No'),
    ...same('No'),
  },
  'webhook.version': {
    about: 'Version of pushes. v2.2 tells call_method and call_mode as well: observed.',
    schema: oneOf('v2.1', 'v2.2'),
    ...same('v2.1'),
  },
  'webhook.alertEmails': {
    about: 'Addresses told when a push is given up, with commas between. Documented: five at most.',
    schema: { type: 'string', pattern: '^([^\\s@,]+@[^\\s@,]+( ?, ?(?!$)|$)){0,5}$' },
    ...same(''),
  },
  'webhook.timeout': {
    about: 'Seconds that a target may take. Not documented; inferred: 10.',
    schema: whole(1, 60),
    ...same(10),
  },
  'webhook.retries': {
    about: 'Attempts after the first, 10, 60 and then 300 seconds apart. Not documented; inferred: 3.',
    schema: whole(0, 50),
    ...same(3),
  },
};
