import { request } from 'node:http';
import { expect, test } from 'vitest';
import type { Employee } from '../../../schemas/callyzer/employee.js';
import { aCallyzer, ask, WEEK, wholeHistory } from '../fixtures.js';

const numbersOf = (body: { result: readonly Employee[] }): string[] => body.result.map(({ emp_number }) => emp_number);

test('employees who left are not on the list, though call logs name them', async () => {
  const simulator = aCallyzer();
  const { body } = await ask(simulator, '/employee/get');
  const left = simulator.default.own.staff.all.filter(({ leftAt }) => leftAt !== undefined);
  expect(left.length).toBeGreaterThan(0);
  expect(body.total_records).toBe(simulator.default.own.staff.all.length - left.length);
  for (const { number } of left) expect(numbersOf(body)).not.toContain(number.national);
});

test.each([
  ['repeated', 'emp_numbers=7700900000&emp_numbers=44-7700900001'],
  ['with commas', 'emp_numbers=7700900000,44-7700900001'],
  ['with brackets', 'emp_numbers[]=7700900000&emp_numbers%5B%5D=44-7700900001'],
  ['with places', 'emp_numbers[0]=7700900000&emp_numbers[1]=44-7700900001'],
])('lists in the query are understood %s', async (_how, query) => {
  const { body } = await ask(aCallyzer(), `/employee/get?${query}`);
  expect(numbersOf(body)).toEqual(['7700900000', '7700900001']);
});

test('everything that is given narrows together', async () => {
  const simulator = aCallyzer();
  const all: Employee[] = (await ask(simulator, '/employee/get')).body.result;
  const [first] = all.filter(({ emp_code }) => emp_code !== null);
  const found = async (query: object) =>
    numbersOf((await ask(simulator, '/employee/get', query, { method: 'GET' })).body);
  expect(await found({ emp_name: first?.emp_name.toUpperCase() })).toEqual([first?.emp_number]);
  expect(await found({ emp_codes: [first?.emp_code, first?.emp_code] })).toEqual([first?.emp_number]);
  const tag = first?.emp_tags[0] ?? '';
  expect(await found({ emp_tags: tag })).toEqual(
    all.filter(({ emp_tags }) => emp_tags.includes(tag)).map(({ emp_number }) => emp_number),
  );
  expect(await found({ emp_tags: tag, emp_numbers: first?.emp_number })).toEqual([first?.emp_number]);
  expect(await found({ page_size: 2, page_no: 2 })).toEqual(numbersOf({ result: all }).slice(2, 4));
});

test('POST is taken too, and a body of GET as some clients send it', async () => {
  const simulator = aCallyzer();
  expect(numbersOf((await ask(simulator, '/employee/get', { emp_numbers: ['7700900000'] })).body)).toEqual([
    '7700900000',
  ]);
  const server = await simulator.listen({ port: 0 });
  const told = await new Promise<string>((resolve, reject) => {
    const headers = { Authorization: `Bearer ${simulator.default.credential}`, 'Content-Type': 'application/json' };
    const asked = request(`${server.url}/api/v2.1/employee/get`, { method: 'GET', headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve(text));
    });
    asked.on('error', reject);
    const body = JSON.stringify({ emp_numbers: ['7700900001'] });
    asked.setHeader('Content-Length', Buffer.byteLength(body));
    asked.end(body);
  });
  expect(numbersOf(JSON.parse(told))).toEqual(['7700900001']);
  await simulator.close();
});

test('the last call of an employee is that of the history', async () => {
  const simulator = aCallyzer();
  const { body } = await ask(simulator, '/employee/get');
  const rows = await wholeHistory(simulator, WEEK);
  for (const { emp_number, last_call_at } of body.result as Employee[]) {
    const last = rows.find((row) => row.emp_number === emp_number);
    if (last !== undefined) expect(last_call_at).toBe(`${last.call_date} ${last.call_time} IST`);
  }
  const bare = await ask(aCallyzer({ switches: { 'employee.zoneInLastCall': false } }), '/employee/get');
  expect(bare.body.result[0].last_call_at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
});
