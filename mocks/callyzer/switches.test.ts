import { expect, test } from 'vitest';
import { createCallyzer } from './create-callyzer.js';
import { aCallyzer, ask, DAY, NOW, WEEK } from './fixtures.js';
import { readSwitches } from './read-switches.js';
import { type Switches, switchTable } from './switches.js';

test('every switch says what it is about, and takes its own defaults', () => {
  for (const [name, { about, docs, live }] of Object.entries(switchTable)) {
    expect(about, name).toMatch(/ocumented|bserved|nferred/);
    expect(readSwitches('docs', { [name]: docs })).toMatchObject({ [name]: docs });
    expect(readSwitches('live', { [name]: live })).toMatchObject({ [name]: live });
  }
});

test.each([
  [{ 'rate.spacing': -1 }, 'The switch "rate.spacing" cannot be -1'],
  [{ 'window.end': 'open' }, 'The switch "window.end" cannot be "open"'],
  [{ 'messages.asPrinted': 'yes' }, 'The switch "messages.asPrinted" cannot be "yes"'],
  [{ 'webhook.secretHeader': 'two words' }, 'The switch "webhook.secretHeader" cannot be "two words"'],
  [{ 'window.ends': 'included' }, 'There is no switch "window.ends"'],
])('%j is refused', (switches, message) => {
  expect(() => createCallyzer({ switches: switches as Partial<Switches> })).toThrow(message);
});

test('an unknown profile and a sixth alert e-mail are refused', () => {
  expect(() => createCallyzer({ profile: 'real' as never })).toThrow('There is no profile "real"');
  expect(() => createCallyzer({ alertEmails: Array(6).fill('a@b.example') })).toThrow('There are 6 alert e-mails');
});

test.each([
  ['', []],
  ['owner@example.com', ['owner@example.com']],
  ['a@b.example, c@d.example', ['a@b.example', 'c@d.example']],
])('alert e-mails can be told as the vendor takes them: "%s"', async (emails, expected) => {
  const simulator = aCallyzer({ calls: 0, switches: { 'webhook.alertEmails': emails } });
  expect(simulator.default.own.alertEmails).toEqual(expected);
});

test.each(['a@b.example,', 'a', Array(6).fill('a@b.example').join(), ', a@b.example'])(
  'the alert e-mails "%s" are refused',
  (emails) => {
    expect(() => aCallyzer({ switches: { 'webhook.alertEmails': emails } })).toThrow('webhook.alertEmails');
  },
);

test('excluded numbers are told as the API has numbers', async () => {
  const simulator = aCallyzer({ calls: 300, switches: { 'account.excludedClients': 2 } });
  const { excludedNumbers } = (await ask(simulator, '/__linecheck/info')).body.account;
  expect(excludedNumbers).toHaveLength(2);
  const found = { ...WEEK, client_numbers: excludedNumbers };
  const total = async (is_exclude_numbers: boolean) =>
    (await ask(simulator, '/call-log/history', { ...found, is_exclude_numbers })).body.total_records;
  expect(await total(true)).toBe(0);
  expect(await total(false)).toBeGreaterThan(0);
});

const told = async (switches: Partial<Switches>, path: string, body: object) =>
  ask(aCallyzer({ switches }), path, body);

const EXACTLY = { call_from: NOW - 180 * DAY, call_to: NOW };
const HOURS = { ...WEEK, working_hour_from: '19:00', working_hour_to: '10:00' };
const LEAD = {
  first_name: 'Anita',
  contact_numbers: ['0000000001'],
  assignment: { strategy: 'Random' },
  lead_status: 'Glad',
};

test.each<[Partial<Switches>, string, object, number, string]>([
  [{}, '/call-log/summary', EXACTLY, 400, 'The duration should be less than 180 days.'],
  [{ 'window.exactly180Days': 'allowed' }, '/call-log/summary', EXACTLY, 200, 'Success'],
  [
    { 'window.exactly180Days': 'allowed' },
    '/call-log/summary',
    { ...EXACTLY, call_to: NOW + 1 },
    400,
    'The duration should be less than 180 days.',
  ],
  [
    { 'messages.orderOfHours': 'turned-round' },
    '/call-log/hourly-analytics',
    HOURS,
    400,
    'The "working_hour_from" should not be greater than "working_hour_to".',
  ],
  [
    {},
    '/call-log/employee-summary',
    { ...WEEK, emp_numbers: ['0000000001'] },
    400,
    "Invalid numbers '0000000001' numbers doesn't exist.",
  ],
  [
    { 'messages.employeeSummary': 'as-elsewhere' },
    '/call-log/employee-summary',
    { ...WEEK, emp_numbers: ['0000000001'] },
    400,
    "The '0000000001' numbers doesn't exist.",
  ],
  [
    { 'messages.employeeSummary': 'as-elsewhere' },
    '/call-log/employee-summary',
    { ...WEEK, emp_numbers: ['x'] },
    400,
    "Invalid numbers 'x'.",
  ],
  [{ 'messages.leadStatus': 'with-value' }, '/lead/save', LEAD, 400, "The 'Glad' lead status doesn't exist."],
  [{ 'uniqueClients.mostPerPage': 9999 }, '/call-log/unique-clients', { ...WEEK, page_size: 9999 }, 200, 'Success'],
  [{ 'employee.post': false }, '/employee/get', {}, 405, 'Method Not Allowed'],
  [{}, '/employee/get', {}, 200, 'Success'],
])('with %j %s of %j is answered %i %s', async (switches, path, body, status, message) => {
  expect(await told(switches, path, body)).toMatchObject({ status, body: { message } });
});

test('never-attended looks at call_types and lets it be, or narrows by it', async () => {
  const total = async (switches: Partial<Switches>, body: object) =>
    (await told(switches, '/call-log/never-attended', { ...WEEK, ...body })).body.total_records;
  const all = await total({}, {});
  expect(await total({}, { call_types: ['Outgoing'] })).toBe(all);
  expect(await total({ 'neverAttended.callTypes': 'narrow' }, { call_types: ['Outgoing'] })).toBe(0);
});

test('the shapes of the live profile are those that clients have met', async () => {
  const { body } = await ask(aCallyzer({ profile: 'live' }), '/call-log/employee-summary', WEEK);
  expect(Array.isArray(body.result)).toBe(true);
});
