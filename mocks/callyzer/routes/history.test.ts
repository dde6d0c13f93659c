import { expect, test } from 'vitest';
import type { CallLog } from '../../../schemas/callyzer/call-log.js';
import type { CallyzerOptions } from '../create-callyzer.js';
import { aCallyzer, ask, DAY, NOW, WEEK, wholeHistory } from '../fixtures.js';

const ids = (rows: readonly CallLog[]): string[] => rows.map(({ id }) => id);

test('rows come newest first, or oldest first where the switch says so', async () => {
  const newest = await wholeHistory(aCallyzer(), WEEK);
  const times = newest.map(({ call_date, call_time }) => `${call_date} ${call_time}`);
  expect(times).toEqual(times.toSorted().reverse());
  const oldest = await wholeHistory(aCallyzer({ switches: { 'history.order': 'oldest-first' } }), WEEK);
  expect(ids(oldest)).toEqual(ids(newest).reverse());
});

test.each([1, 7, 99, 100])('pages of %i together are the whole', async (page_size) => {
  const simulator = aCallyzer();
  const whole = ids(await wholeHistory(simulator, WEEK));
  const found: string[] = [];
  for (let page_no = 1; page_no <= Math.ceil(whole.length / page_size); page_no += 1) {
    const { body } = await ask(simulator, '/call-log/history', { ...WEEK, page_no, page_size });
    expect(body).toMatchObject({ total_records: whole.length, page_no, page_size, message: 'Success' });
    found.push(...ids(body.result));
  }
  expect(found).toEqual(whole);
  const { status, body } = await ask(simulator, '/call-log/history', { ...WEEK, page_no: 9_999, page_size });
  expect([status, body.result, body.total_records]).toEqual([200, [], whole.length]);
});

/** Every employee there is: the same calls, found in the way of requests that narrow. */
const narrowed = (simulator: ReturnType<typeof aCallyzer>): object => ({
  emp_numbers: simulator.default.own.staff.all.map(({ number }) => number.national),
});

test.each<[string, CallyzerOptions, number, number]>([
  ['a week', {}, NOW - 7 * DAY, NOW],
  ['everything', {}, NOW - 179 * DAY, NOW],
  ['a window that reaches into the future', {}, NOW - DAY, NOW + DAY],
  ['the last hour of a busy account', { calls: 200_000 }, NOW - 3_600, NOW],
  ['two old days of a busy account', { calls: 50_000 }, NOW - 12 * DAY + 5, NOW - 10 * DAY + 1],
  ['a window over the edge of what has surely arrived', { calls: 20_000 }, NOW - 3 * DAY, NOW - DAY],
  ['a time with oldest first', { switches: { 'history.order': 'oldest-first' } }, NOW - 3 * DAY, NOW],
])('%s is the same whether it is found by place or by looking', async (_what, options, call_from, call_to) => {
  const simulator = aCallyzer(options);
  for (const page_no of [1, 2, 3, 7]) {
    const plain = await ask(simulator, '/call-log/history', { call_from, call_to, page_no, page_size: 50 });
    const looked = await ask(simulator, '/call-log/history', {
      call_from,
      call_to,
      page_no,
      page_size: 50,
      ...narrowed(simulator),
    });
    expect(plain.body.total_records).toBe(looked.body.total_records);
    expect(ids(plain.body.result)).toEqual(ids(looked.body.result));
  }
});

test.each([
  ['a recent call', 5],
  ['an old one', 85],
])('both edges of a window belong to it, or not the last where the switch says so: %s', async (_what, place) => {
  const row = (await wholeHistory(aCallyzer(), WEEK)).at(place);
  const startedAt = Date.parse(`${row?.call_date}T${row?.call_time}+05:30`) / 1_000;
  const total = async (call_from: number, call_to: number, end: 'included' | 'excluded' = 'included') =>
    (await ask(aCallyzer({ switches: { 'window.end': end } }), '/call-log/history', { call_from, call_to })).body
      .total_records;
  expect(await total(startedAt, startedAt + 1)).toBe(1);
  expect(await total(startedAt - 1, startedAt)).toBe(1);
  expect(await total(startedAt - 1, startedAt, 'excluded')).toBe(0);
  expect(await total(startedAt + 1, startedAt + 2)).toBe(0);
});

test('a call belongs to the window in which it arrived, whenever it began', async () => {
  const simulator = aCallyzer({ calls: 5_000 });
  const synced = { synced_from: NOW - 2 * DAY, synced_to: NOW - DAY };
  const rows = await wholeHistory(simulator, synced);
  const whole = await wholeHistory(simulator, { call_from: NOW - 4 * DAY, call_to: NOW });
  const arrived = (row: CallLog) => Date.parse(`${row.synced_at.slice(0, 19).replace(' ', 'T')}+05:30`) / 1_000;
  const expected = whole.filter((row) => arrived(row) >= synced.synced_from && arrived(row) <= synced.synced_to);
  expect(ids(rows)).toEqual(ids(expected));
  const both = await wholeHistory(simulator, { ...synced, call_from: NOW - 3 * DAY, call_to: NOW - 2 * DAY + 600 });
  expect(ids(both)).toEqual(
    ids(expected.filter((row) => Date.parse(`${row.call_date}T${row.call_time}+05:30`) / 1_000 <= NOW - 2 * DAY + 600)),
  );
});

test('a call that arrived at the second of an edge is in the window', async () => {
  const row = (await wholeHistory(aCallyzer(), WEEK)).at(40);
  const arrived = Date.parse(`${row?.synced_at.slice(0, 19).replace(' ', 'T')}+05:30`) / 1_000;
  const has = async (synced_from: number, synced_to: number) =>
    ids(await wholeHistory(aCallyzer(), { synced_from, synced_to })).includes(row?.id ?? '');
  expect(await has(arrived, arrived + 1)).toBe(true);
  expect(await has(arrived - 1, arrived)).toBe(true);
  expect(await has(arrived + 1, arrived + 2)).toBe(false);
  expect(await has(arrived - 2, arrived - 1)).toBe(false);
});

test('bounds of the duration are excluded, and both together are a between', async () => {
  const simulator = aCallyzer();
  const rows = await wholeHistory(simulator, WEEK);
  const [seconds = 0] = rows.map(({ duration }) => duration).filter((duration) => duration > 10);
  const total = async (more: object) =>
    (await ask(simulator, '/call-log/history', { ...WEEK, ...more })).body.total_records;
  const count = (test: (duration: number) => boolean) => rows.filter(({ duration }) => test(duration)).length;
  expect(await total({ duration_grt_than: seconds })).toBe(count((each) => each > seconds));
  expect(await total({ duration_les_than: seconds })).toBe(count((each) => each < seconds));
  expect(await total({ duration_grt_than: seconds - 1, duration_les_than: seconds + 1 })).toBe(
    count((each) => each === seconds),
  );
});

test('a bound of no seconds narrows as any other does', async () => {
  const simulator = aCallyzer();
  const rows = await wholeHistory(simulator, WEEK);
  const found = async (more: object) => ids(await wholeHistory(simulator, { ...WEEK, ...more }));
  expect(await found({ duration_grt_than: 0 })).toEqual(ids(rows.filter(({ duration }) => duration > 0)));
  expect(await found({ duration_les_than: 0 })).toEqual([]);
});

test('employees are found with and without country code, also those who left, and tags narrow further', async () => {
  const simulator = aCallyzer({ calls: 3_000 });
  const month = { call_from: NOW - 29 * DAY, call_to: NOW };
  const rows = await wholeHistory(simulator, month);
  const left = simulator.default.own.staff.all.find(({ leftAt }) => leftAt !== undefined);
  const total = async (more: object) =>
    (await ask(simulator, '/call-log/history', { ...month, ...more })).body.total_records;
  const national = left?.number.national ?? '';
  const own = rows.filter(({ emp_number }) => emp_number === national);
  expect(own.length).toBeGreaterThan(0);
  for (const emp_numbers of [[national], [`44-${national}`], [national, `44-${national}`]])
    expect(await total({ emp_numbers })).toBe(own.length);
  const tagged = rows.filter(({ emp_tags }) => emp_tags.includes('sales'));
  expect(await total({ emp_tags: ['sales'] })).toBe(tagged.length);
  expect(await total({ emp_tags: ['sales'], emp_numbers: [national] })).toBe(
    tagged.filter(({ emp_number }) => emp_number === national).length,
  );
});

test('clients are found by number; one that nobody has finds nothing', async () => {
  const simulator = aCallyzer();
  const rows = await wholeHistory(simulator, WEEK);
  const row = rows.find(({ client_number }) => client_number !== '');
  const own = rows.filter(({ client_number }) => client_number === row?.client_number);
  const total = async (client_numbers: string[]) =>
    (await ask(simulator, '/call-log/history', { ...WEEK, client_numbers })).body.total_records;
  expect(await total([row?.client_number ?? ''])).toBe(own.length);
  expect(await total([`${row?.client_country_code}-${row?.client_number}`])).toBe(own.length);
  expect(await total(['91-0000000001'])).toBe(0);
});

test('excluded numbers are left out unless they are asked for', async () => {
  const simulator = aCallyzer({ switches: { 'account.excludedClients': 40 } });
  const total = async (more: object) =>
    (await ask(simulator, '/call-log/history', { ...WEEK, ...more })).body.total_records;
  const all = await total({ is_exclude_numbers: false });
  expect(await total({})).toBeLessThan(all);
  expect(await total({ is_exclude_numbers: 'true' })).toBe(await total({}));
  const turned = aCallyzer({ switches: { 'account.excludedClients': 40, 'excludeNumbers.true': 'keeps-them' } });
  expect((await ask(turned, '/call-log/history', WEEK)).body.total_records).toBe(all);
});

test('calls and what belongs to them appear as time goes on', async () => {
  const simulator = aCallyzer({ calls: 20_000 });
  const window = { call_from: NOW, call_to: NOW + 10_000 };
  const totals: number[] = [];
  for (let nth = 0; nth < 12; nth += 1) {
    totals.push((await ask(simulator, '/call-log/history', window)).body.total_records);
    await simulator.clock.advance(600);
  }
  expect(totals).toEqual(totals.toSorted((a, b) => a - b));
  expect(totals[0]).toBe(0);
  expect(totals.at(-1)).toBeGreaterThan(5);
  for (const row of await wholeHistory(simulator, window)) expect(row.modified_at >= row.synced_at).toBe(true);
});

test('version 2.2 asks for method and mode, and tells them', async () => {
  const simulator = aCallyzer();
  const path = '/api/v2.2/call-log/history';
  expect((await ask(simulator, path, WEEK)).body.message).toBe("'call_method' and 'call_mode' are mandatory.");
  const kind = { call_method: 'PhoneCall', call_mode: 'Voice' };
  const { body } = await ask(simulator, path, { ...WEEK, ...kind });
  expect(body.result[0]).toMatchObject(kind);
  const others = await ask(simulator, path, { ...WEEK, ...kind, call_method: 'WhatsAppCall' });
  expect(others.body.total_records).toBe(0);
  const summary = await ask(simulator, '/api/v2.2/call-log/summary', { ...WEEK, ...kind, call_mode: 'Video' });
  expect(summary.body.result.total_calls).toBe(0);
});

test('the first row of seed 1, as it always was', async () => {
  const { body } = await ask(aCallyzer(), '/call-log/history', { ...WEEK, page_size: 1 });
  expect(body.result).toMatchInlineSnapshot(`
    [
      {
        "call_date": "2025-11-21",
        "call_recording_url": "http://callyzer.example/public/9a73884c50f2/447700900011/20251121/447700900011_13015550138_20251121_192027.mp3",
        "call_time": "19:20:27",
        "call_type": "Incoming",
        "client_country_code": "1",
        "client_name": "Cortney Simonis",
        "client_number": "3015550138",
        "crm_status": "Not Interested",
        "duration": 9,
        "emp_code": "E111",
        "emp_country_code": "44",
        "emp_name": "Max Luettgen",
        "emp_number": "7700900011",
        "emp_tags": [
          "sales",
        ],
        "id": "5cc5Y6VNoZqYN186klFVfEvcdBmIANq-1Q5ay6Vwgws",
        "lead_id": "sPJ3Ot7r6MTPgYPCwHztOw",
        "modified_at": "2025-11-21 19:22:09 IST",
        "note": "",
        "reminder_date": "",
        "reminder_time": "",
        "synced_at": "2025-11-21 19:20:48 IST",
      },
    ]
  `);
});
