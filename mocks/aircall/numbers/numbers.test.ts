import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Aircall, anAircall, ask, unlimited, walk } from '../fixtures.js';
import { numberIds } from '../objects/ids.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ switches: unlimited });
});
afterEach(() => aircall.close());

const path = `/v1/numbers/${numberIds.of(0)}`;

test('numbers are listed without their users, and one alone has them', async () => {
  const numbers = await walk<{ id: number; users?: unknown }>(aircall, '/v1/numbers?per_page=2', 'numbers');
  expect(numbers).toHaveLength(aircall.account.lines.length);
  expect(numbers[0]).not.toHaveProperty('users');
  expect((await ask(aircall, path)).json.number.users.length).toBeGreaterThan(2);
  expect((await ask(aircall, '/v1/numbers/7')).status).toBe(404);
});

test('four sounds are told inside calls and not in lists, and priority the other way round', async () => {
  const [listed] = (await ask(aircall, '/v1/numbers')).json.numbers;
  const calls = await walk<{ number: typeof listed }>(aircall, '/v1/calls?per_page=50', 'calls');
  const inCall = calls.find(({ number }) => number.id === listed.id)?.number;
  for (const name of ['after_hours', 'ivr', 'ringing_tone', 'welcome']) {
    expect([listed.messages[name], typeof inCall.messages[name]]).toEqual([null, 'string']);
  }
  expect([listed.priority, inCall.priority]).toEqual([0, null]);
});

test('a number is changed', async () => {
  const body = {
    name: 'Front desk',
    priority: 1,
    availability_status: 'closed',
    messages: { welcome: 'https://x.example/a.mp3' },
  };
  const { json } = await ask(aircall, path, { method: 'PUT', body });
  expect(json.number).toMatchObject({ ...body, messages: expect.objectContaining(body.messages) });
  for (const bad of [{ priority: 2 }, { availability_status: 'x' }, { open: 'yes' }, { messages: { welcome: 'x' } }]) {
    expect((await ask(aircall, path, { method: 'PUT', body: bad })).status).toBe(400);
  }
});

test('messages are answered bare', async () => {
  const body = { to: '+12015550123', body: 'Hello' };
  for (const way of ['send', 'native/send']) {
    const { status, json } = await ask(aircall, `${path}/messages/${way}`, { body });
    expect([status, json]).toMatchObject([200, { status: 'pending', direction: 'outbound', body: 'Hello' }]);
  }
  const group = { participants: ['+12015550123', '+12015550124'], body: 'Hello' };
  for (const way of ['group/send', 'group/native/send']) {
    expect((await ask(aircall, `${path}/messages/${way}`, { body: group })).json).toMatchObject(group);
  }
  expect((await ask(aircall, `${path}/messages/send`, { body: { to: 'x', body: 'x' } })).status).toBe(400);
  expect((await ask(aircall, `${path}/messages/group/send`, { body: { participants: [], body: 'x' } })).status).toBe(
    400,
  );
});

test('where messages are told is set, read and taken away', async () => {
  const where = `${path}/messages/configuration`;
  const body = { callbackUrl: 'https://x.example/sms', type: 'sms' };
  expect((await ask(aircall, where)).status).toBe(404);
  expect((await ask(aircall, where, { body: {} })).status).toBe(400);
  const made = await ask(aircall, where, { body });
  expect(made.json).toMatchObject({ ...body, token: expect.any(String) });
  expect((await ask(aircall, where)).json).toEqual(made.json);
  expect((await ask(aircall, where, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(aircall, where, { method: 'DELETE' })).status).toBe(404);
});

test.each([`${path}/registration_status`, `${path}/templates`, `${path}/whatsapp_status`, '/v1/sms/templates'])(
  '%s answers',
  async (where) => {
    expect((await ask(aircall, where)).status).toBe(200);
  },
);
