import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Aircall, anAircall, ask, NOON, unlimited } from '../fixtures.js';
import { faults } from './index.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ switches: unlimited });
});
afterEach(() => aircall.close());

test('all can be switched on as they are, and told apart', () => {
  for (const { name, story } of faults) {
    aircall.faults.add({ name });
    expect([name, story.length]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.any(Number)]);
  }
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
});

test('token-blocked: nothing for a minute, then all is well', async () => {
  const limited = anAircall();
  limited.faults.add({ name: 'token-blocked' });
  const { status, headers } = await ask(limited, '/v1/ping');
  expect([status, headers.get('x-aircallapi-reset')]).toEqual([429, String(NOON + 60)]);
  await limited.clock.advance(60);
  expect((await ask(limited, '/v1/ping')).status).toBe(200);
  await limited.close();
});

test('early-null-link: the first page seems to be the last', async () => {
  aircall.faults.add({ name: 'early-null-link' });
  const { meta } = (await ask(aircall, '/v1/calls')).json;
  expect([meta.count, meta.total > 20, meta.next_page_link]).toEqual([20, true, null]);
});

test('total-drift: the total is off', async () => {
  const { total } = (await ask(aircall, '/v1/calls')).json.meta;
  aircall.faults.add({ name: 'total-drift', options: { by: 7 } });
  expect((await ask(aircall, '/v1/calls')).json.meta.total).toBe(total + 7);
});

test('missing-contact: nobody is told', async () => {
  aircall.faults.add({ name: 'missing-contact' });
  const { calls } = (await ask(aircall, '/v1/calls?fetch_contact=true&per_page=50')).json;
  expect(calls.filter(({ contact }: { contact: unknown }) => contact !== null)).toEqual([]);
});

test('expired-recording: a fresh link has expired', async () => {
  aircall.faults.add({ name: 'expired-recording' });
  const { calls } = (await ask(aircall, '/v1/calls?per_page=50')).json;
  const link = calls.find((call: { recording: string | null }) => call.recording !== null).recording;
  expect((await aircall.fetch(new Request(link))).status).toBe(403);
});
