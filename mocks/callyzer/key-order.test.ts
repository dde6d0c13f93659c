import { expect, test } from 'vitest';
import { aCallyzer, ask, WEEK } from './fixtures.js';
import { aReceiver } from './webhooks/fixtures.js';

/** Fields stand in the order in which the documentation's examples have them. */
const employee = 'emp_name emp_code emp_country_code emp_number emp_tags';
const client = 'client_name client_country_code client_number';
const end = 'duration call_type call_date call_time note call_recording_url';
const stamps = 'synced_at modified_at';
const paged = 'result message total_records page_no page_size';

const totals = {
  summary:
    'total_incoming_calls total_incoming_duration total_outgoing_calls total_outgoing_duration total_missed_calls total_rejected_calls total_calls total_duration total_never_attended_calls total_not_pickup_by_clients_calls total_unique_clients total_working_hours total_connected_calls',
  employee:
    'total_incoming_calls total_incoming_duration total_incoming_connected_calls total_outgoing_calls total_outgoing_duration total_outgoing_connected_calls total_missed_calls total_rejected_calls total_calls total_duration total_connected_calls total_never_attended_calls total_not_pickup_by_clients_calls total_unique_clients total_working_hours last_call_log avg_duration_per_call avg_incoming_duration avg_outgoing_duration',
  client:
    'total_calls total_duration total_incoming_calls total_incoming_duration total_outgoing_calls total_outgoing_duration total_missed_calls total_rejected_calls total_connected_calls total_never_attended_calls total_not_pickup_by_clients_calls last_call_log',
};

const HOURS = { ...WEEK, working_hour_from: '10:00', working_hour_to: '19:00' };

/** Where an answer is looked at, dots between; and the fields that are there. */
const examples: readonly (readonly [path: string, body: object | undefined, at: string, keys: string])[] = [
  ['/call-log/summary', WEEK, '', 'result message'],
  ['/call-log/summary', WEEK, 'result', totals.summary],
  ['/call-log/employee-summary', WEEK, 'result.employees.0', `${employee} ${totals.employee}`],
  ['/call-log/employee-summary', WEEK, 'result.employees.0.last_call_log', `id ${client} ${end} ${stamps}`],
  [
    '/call-log/analysis',
    WEEK,
    'result',
    'average_duration top_dialer top_answered top_caller highest_total_duration longest_duration',
  ],
  [
    '/call-log/analysis',
    WEEK,
    'result.average_duration',
    'total_duration per_call total_calls per_day total_days per_incoming_call total_incoming_calls per_outgoing_call total_outgoing_calls',
  ],
  [
    '/call-log/analysis',
    WEEK,
    'result.highest_total_duration',
    `${employee} total_duration total_calls total_incoming_duration total_outgoing_duration`,
  ],
  ['/call-log/analysis', WEEK, 'result.longest_duration', `${employee} call_log`],
  ['/call-log/never-attended', WEEK, '', paged],
  ['/call-log/never-attended', WEEK, 'result.0', `${employee} ${client} call_logs`],
  ['/call-log/not-pickup-by-client', WEEK, 'result.0.call_logs.0', `id ${end} ${stamps}`],
  ['/call-log/unique-clients', WEEK, 'result.0', `${client} ${totals.client}`],
  ['/call-log/unique-clients', WEEK, 'result.0.last_call_log', `id ${employee} ${end} ${stamps}`],
  [
    '/call-log/hourly-analytics',
    HOURS,
    'result',
    'total_calls total_connected_calls total_duration daily_average time_slots',
  ],
  [
    '/call-log/hourly-analytics',
    HOURS,
    'result.time_slots.0',
    'slot total_calls total_connected_calls total_duration total_call_perc total_connected_calls_perc total_duration_perc',
  ],
  [
    '/call-log/daywise-analytics',
    HOURS,
    'result',
    'total_calls total_connected_calls total_duration total_days_with_no_calls_in_time_slot daily_average time_slots',
  ],
  [
    '/call-log/daywise-analytics',
    HOURS,
    'result.time_slots.0.day_wise.0',
    'date day total_calls total_connected_calls total_duration',
  ],
  ['/call-log/history', WEEK, '', paged],
  [
    '/call-log/history',
    WEEK,
    'result.0',
    `id ${employee} ${client} ${end} crm_status reminder_date reminder_time ${stamps} lead_id`,
  ],
  ['/lead/get', {}, '', paged],
  [
    '/lead/get',
    {},
    'result.0',
    'id details status assigned_to last_call_log lead_tags no_of_attempts created_at modified_at',
  ],
  [
    '/lead/get',
    {},
    'result.0.details',
    'first_name last_name email company_name address1 address2 city state country zip source description price contact_numbers',
  ],
  ['/employee/get', undefined, '', paged],
  [
    '/employee/get',
    undefined,
    'result.0.device_details',
    'device_model version_code board android_version sdk_version unique_sim_id',
  ],
];

test.each(examples)('%s of %j has at "%s" the fields of the example in its order', async (path, body, at, keys) => {
  const told = await ask(aCallyzer(), path, body);
  let value = told.body;
  for (const step of at.split('.').filter(Boolean)) value = value[step];
  expect(Object.keys(value).join(' ')).toBe(keys);
});

test('a push has the fields of the example in its order', async () => {
  const receiver = await aReceiver();
  const simulator = aCallyzer({ calls: 2_000 });
  simulator.webhooks.setTargets([{ url: receiver.url, secret: 'a-secret' }]);
  await simulator.clock.advance(12 * 3_600);
  const pushed = receiver.got.flatMap(({ body }) => body).find((each) => 'emp_code' in each);
  expect(Object.keys(pushed ?? {}).join(' ')).toBe(`${employee} call_logs`);
  expect(Object.keys(pushed?.call_logs[0] ?? {}).join(' ')).toBe(
    `id ${client} ${end} crm_status reminder_date reminder_time ${stamps}`,
  );
  await simulator.close();
  await receiver.close();
});
