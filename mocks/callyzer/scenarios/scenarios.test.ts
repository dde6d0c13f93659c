import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallLog } from '../../../schemas/callyzer/call-log.js';
import type { CallyzerOptions } from '../create-callyzer.js';
import { faults } from '../faults/index.js';
import { aCallyzer, ask, DAY, NOW, WEEK, wholeHistory } from '../fixtures.js';
import { scenarios } from './index.js';

let simulator: ReturnType<typeof aCallyzer>;
beforeEach(() => {
  simulator = aCallyzer();
});
afterEach(() => simulator.close());

const start = async (name: string): Promise<void> => {
  expect((await ask(simulator, `/__linecheck/scenarios/${name}`, {})).status).toBeLessThan(300);
};
const stop = (name: string) => ask(simulator, `/__linecheck/scenarios/${name}`, undefined, { method: 'DELETE' });
const again = (options: CallyzerOptions): void => {
  simulator = aCallyzer(options);
};

test('each says what happens and what a right client does', () => {
  for (const { name, story } of scenarios) {
    expect(name).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
    expect(story.happens.length).toBeGreaterThan(40);
    expect(story.rightClient.length).toBeGreaterThan(40);
  }
  expect(new Set([...scenarios, ...faults].map(({ name }) => name)).size).toBe(scenarios.length + faults.length - 1);
});

test('rate-storm: nobody gets through for half a minute', async () => {
  again({ switches: { 'rate.spacing': 2 } });
  await start('rate-storm');
  const told: number[] = [];
  for (let second = 0; second < 36; second += 3) {
    told.push((await ask(simulator, '/call-log/summary', WEEK)).status);
    await simulator.clock.advance(3);
  }
  expect(told.slice(0, 10)).toEqual(Array(10).fill(429));
  expect(told.at(-1)).toBe(200);
});

test('subscription-expired: everything answers 403 until it is stopped', async () => {
  await start('subscription-expired');
  const told = await ask(simulator, '/lead/get', {});
  expect([told.status, told.body.message]).toEqual([403, 'Your subscription has expired.']);
  await stop('subscription-expired');
  expect((await ask(simulator, '/lead/get', {})).status).toBe(200);
});

test.each([
  ['late-recordings', 'call_recording_url'],
  ['late-notes', 'note'],
] as const)('%s: %s is blank for hours, and modified_at tells when it came', async (name, field) => {
  again({ calls: 6_000 });
  const early = (rows: readonly CallLog[]): CallLog[] => rows.filter((row) => row[field] !== '');
  await start(name);
  await simulator.clock.advance(5 * 3_600);
  const window = { call_from: NOW + 60, call_to: NOW + 3 * 3_600 };
  expect(early(await wholeHistory(simulator, window))).toEqual([]);
  await simulator.clock.advance(DAY);
  const come = early(await wholeHistory(simulator, window));
  expect(come.length).toBeGreaterThan(0);
  for (const { synced_at, modified_at } of come) {
    expect(Date.parse(modified_at.slice(0, 19)) - Date.parse(synced_at.slice(0, 19))).toBeGreaterThanOrEqual(
      6 * 3_600_000,
    );
  }
  await stop(name);
  const usual = { call_from: NOW + DAY + 6 * 3_600, call_to: NOW + 5 * DAY };
  await simulator.clock.advance(4 * DAY);
  expect(early(await wholeHistory(simulator, usual)).length).toBeGreaterThan(0);
});

test('employee-removed: lists know them no more, call logs do', async () => {
  const before = (await ask(simulator, '/employee/get')).body;
  await start('employee-removed');
  const after = (await ask(simulator, '/employee/get')).body;
  expect(after.total_records).toBe(before.total_records - 1);
  const numbersOf = (body: typeof after): string[] =>
    body.result.map(({ emp_number }: { emp_number: string }) => emp_number);
  const [gone = ''] = numbersOf(before).filter((number) => !numbersOf(after).includes(number));
  expect((await ask(simulator, '/employee/get', { emp_numbers: [gone] }, { method: 'GET' })).status).toBe(400);
  const { body } = await ask(simulator, '/call-log/summary', { ...WEEK, emp_numbers: [gone] });
  expect(body.result.total_calls).toBeGreaterThan(0);
});

test('sim-with-country-code: the same employee under another number, found by the old one and the new', async () => {
  const numbers = async (): Promise<string[]> =>
    (await ask(simulator, '/employee/get')).body.result.map(
      (each: Record<string, string>) => `${each.emp_country_code}-${each.emp_number}`,
    );
  const before = await numbers();
  await start('sim-with-country-code');
  const after = await numbers();
  const changed = before.flatMap((number, at) => (number === after[at] ? [] : [[number, after[at] ?? ''] as const]));
  expect(changed).toHaveLength(1);
  const [[old, fresh] = ['', '']] = changed;
  expect(fresh).toBe(`-${old.replace('-', '')}`);
  const total = async (number: string) =>
    (await ask(simulator, '/call-log/history', { ...WEEK, emp_numbers: [number] })).body.total_records;
  expect(await total(fresh.slice(1))).toBe(await total(old));
});

test('empty-day: yesterday holds no call, and nobody is in the summary of employees', async () => {
  again({ calls: 3_000 });
  const { zone } = simulator.default.own;
  const yesterday = zone.dayOf(NOW) - 1;
  const day = { call_from: zone.startOf(yesterday), call_to: zone.startOf(yesterday + 1) - 1 };
  expect((await ask(simulator, '/call-log/history', day)).body.total_records).toBeGreaterThan(0);
  await start('empty-day');
  expect((await ask(simulator, '/call-log/history', day)).body).toMatchObject({ result: [], total_records: 0 });
  expect((await ask(simulator, '/call-log/employee-summary', day)).status).toBe(400);
  const hours = { working_hour_from: '10:00', working_hour_to: '19:00' };
  const { body } = await ask(simulator, '/call-log/daywise-analytics', {
    ...day,
    call_from: day.call_from - DAY,
    ...hours,
  });
  expect(body.result.time_slots[9].day_wise[1]).toMatchObject({ total_calls: 0 });
  expect(body.result.daily_average.avg_calls).toBe(body.result.total_calls);
});

test('exactly-180-days: the window that reaches the oldest call is one second too long', async () => {
  await start('exactly-180-days');
  const from = NOW - 180 * DAY;
  expect((await ask(simulator, '/call-log/history', { call_from: from, call_to: NOW })).body.message).toBe(
    'The duration should be less than 180 days.',
  );
  const half = NOW - 90 * DAY;
  const rows = [
    ...(await wholeHistory(simulator, { call_from: from, call_to: half - 1 })),
    ...(await wholeHistory(simulator, { call_from: half, call_to: NOW })),
  ];
  expect(rows.at(0)).toMatchObject({ duration: 90, call_type: 'Outgoing' });
  expect(rows.length).toBeGreaterThan(100);
});

test('duplicate-lead: clients of the last calls are leads already', async () => {
  await start('duplicate-lead');
  const [row] = (await ask(simulator, '/call-log/history', WEEK)).body.result.filter(
    (each: CallLog) => each.client_number !== '',
  );
  const lead = { first_name: 'Anita', contact_numbers: [row.client_number], assignment: { strategy: 'Random' } };
  expect((await ask(simulator, '/lead/save', lead)).body.message).toBe(`The '${row.client_number}' already exists.`);
  expect((await ask(simulator, '/lead/save', { ...lead, existing_lead: { lead_details: 'Overwrite' } })).status).toBe(
    200,
  );
  const { body } = await ask(simulator, '/lead/get', { contact_numbers: [row.client_number] });
  expect(body.result[0].details.first_name).toBe('Anita');
});

test('bulk-with-half-errors: every second lead is told as refused, until it is stopped', async () => {
  await start('bulk-with-half-errors');
  const leads = ['1', '2', '3', '4'].map((digit) => ({
    first_name: `Lead ${digit}`,
    contact_numbers: [`000000000${digit}`],
  }));
  const request = { leads, assignment: { strategy: 'Random' } };
  const { status, body } = await ask(simulator, '/lead/bulksave', request);
  expect([status, body.result.savedLeads.length, body.result.errors.length]).toEqual([200, 2, 2]);
  expect(body.result.errors[0]).toMatchObject({ name: 'Lead 2', contact_numbers: ['0000000002'] });
  await stop('bulk-with-half-errors');
  const rest = { ...request, leads: leads.filter((_, at) => at % 2 === 1) };
  expect((await ask(simulator, '/lead/bulksave', rest)).body.result.savedLeads).toHaveLength(2);
});

test('transient-400: some requests meet a 400 that is no JSON, and the same one then an answer', async () => {
  await start('transient-400');
  const told = [];
  for (let nth = 0; nth < 60; nth += 1) told.push(await ask(simulator, '/call-log/summary', WEEK));
  const strange = told.filter(({ status }) => status === 400);
  expect(strange.length).toBeGreaterThan(2);
  expect(strange.length).toBeLessThan(30);
  for (const { body, headers, text } of strange) {
    expect(body).toBeUndefined();
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text).toContain('Exception');
  }
  await stop('transient-400');
  expect((await ask(simulator, '/call-log/summary', WEEK)).status).toBe(200);
});
