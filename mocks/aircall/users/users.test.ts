import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Aircall, anAircall, ask, NOON, unlimited, walk } from '../fixtures.js';
import { userIds } from '../objects/ids.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ switches: unlimited });
});
afterEach(() => aircall.close());

interface User {
  readonly id: number;
  readonly email: string;
}

const first = () => userIds.of(0);

describe.each(['v1', 'v2'])('users %s', (version) => {
  test('lists those who have not left', async () => {
    const users = await walk<User>(aircall, `/${version}/users?per_page=4`, 'users');
    const active = aircall.account.operators.filter((each) => each.active);
    expect(users.map(({ email }) => email)).toEqual(active.map(({ email }) => email));
    const { json } = await ask(aircall, `/${version}/users?order=desc&per_page=1`);
    expect(json.users[0].id).toBe(users.at(-1)?.id);
    expect(json.users[0].direct_link).toContain(`/${version}/users/`);
  });

  test('gives one by id and by e-mail address', async () => {
    const { json } = await ask(aircall, `/${version}/users/${first()}`);
    expect((await ask(aircall, `/${version}/users/${encodeURIComponent(json.user.email)}`)).json).toEqual(json);
    expect((await ask(aircall, `/${version}/users/5`)).json).toMatchObject({
      troubleshoot: 'Check ID of the resource',
    });
  });

  test('invites, changes, and refuses', async () => {
    const body = { email: 'new.agent@example.com', first_name: 'New', last_name: 'Agent', wrap_up_time: 30 };
    const made = await ask(aircall, `/${version}/users`, { body });
    expect([made.status, made.json.user.name]).toEqual([201, 'New Agent']);
    for (const bad of [
      body,
      {},
      { ...body, email: 'x' },
      { ...body, email: 'a@b.example', availability_status: 'x' },
    ]) {
      expect((await ask(aircall, `/${version}/users`, { body: bad })).status).toBe(400);
    }
    const path = `/${version}/users/${made.json.user.id}`;
    const changed = await ask(aircall, path, {
      method: 'PUT',
      body: { last_name: 'Person', substatus: 'in_training' },
    });
    expect(changed.json.user).toMatchObject({ name: 'New Person', state: 'in_training', available: false });
  });

  test('keeps from and to', async () => {
    const all = await walk<{ created_at: string }>(aircall, `/${version}/users`, 'users');
    const at = Date.parse(all[3]?.created_at ?? '') / 1000;
    const { json } = await ask(aircall, `/${version}/users?from=${at}.0&per_page=2`);
    expect(json.users[0].created_at).toBe(all[3]?.created_at);
    expect(json.meta.next_page_link).toContain(`from=${at}.0&`);
  });
});

test('a user of v1 has numbers, of v2 a list of its own', async () => {
  const { numbers } = (await ask(aircall, `/v1/users/${first()}`)).json.user;
  const own = await walk<{ id: number }>(aircall, `/v2/users/${first()}/numbers`, 'numbers');
  expect(own.map(({ id }) => id)).toEqual(numbers.map(({ id }: { id: number }) => id));
});

test('a deletion stands in the queue for some seconds', async () => {
  expect((await ask(aircall, `/v1/users/${first()}`, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(aircall, `/v1/users/${first()}`)).status).toBe(200);
  await aircall.clock.advance(10);
  expect((await ask(aircall, `/v1/users/${first()}`)).status).toBe(404);
});

test('users v1 may have ended', async () => {
  const later = anAircall({ switches: { 'users.v1': false } });
  expect((await ask(later, '/v1/users')).json).toEqual({ message: 'Not Found' });
  expect((await ask(later, '/v2/users')).status).toBe(200);
  expect((await ask(later, '/v1/users/availabilities')).status).toBe(200);
  await later.close();
});

describe('availability', () => {
  test('is told in its own words, bare for one user', async () => {
    const users = await walk<{ id: number; availability: string }>(
      aircall,
      '/v1/users/availabilities?per_page=5',
      'users',
    );
    for (const { id, availability } of users) {
      expect((await ask(aircall, `/v1/users/${id}/availability`)).json).toEqual({ availability });
    }
    expect(users.map(({ availability }) => availability)).toContain('in_call');
    expect(users.map(({ availability }) => availability)).toContain('available');
  });
});

describe('click to call', () => {
  const available = async (wanted: boolean): Promise<{ id: number }> => {
    const users = await walk<{ id: number; availability: string }>(aircall, '/v1/users/availabilities', 'users');
    return users.find(({ availability }) => (availability === 'available') === wanted) ?? { id: 0 };
  };

  test('makes a call that is told by lists alone', async () => {
    const { id } = await available(true);
    const [number] = await walk<{ id: number }>(aircall, `/v2/users/${id}/numbers`, 'numbers');
    const body = { number_id: number?.id, to: '+12015550187' };
    const started = await ask(aircall, `/v1/users/${id}/calls`, { body });
    expect([started.status, started.text]).toEqual([204, '']);
    await aircall.clock.advance(8);
    const { calls } = (await ask(aircall, '/v1/calls/search?phone_number=%2B12015550187')).json;
    expect(calls.at(-1)).toMatchObject({ direction: 'outbound', status: 'answered', started_at: NOON, user: { id } });
    const again = await ask(aircall, `/v1/users/${id}/calls`, { body });
    expect([again.status, again.json.troubleshoot]).toEqual([405, 'The user is currently unavailable']);
  });

  test.each([
    ['a number that is not theirs', 'calls', { number_id: 1, to: '+12015550187' }, 400],
    ['a callee that is no number', 'calls', { number_id: 720_005, to: '0123' }, 400],
    ['a dial without a callee', 'dial', {}, 400],
    ['a dial', 'dial', { to: '+12015550187' }, 204],
  ])('%s', async (_name, action, body, status) => {
    const { id } = await available(true);
    expect((await ask(aircall, `/v1/users/${id}/${action}`, { body })).status).toBe(status);
  });

  test('405 says that the agent takes no calls', async () => {
    const { id } = await available(false);
    const { status, json } = await ask(aircall, `/v1/users/${id}/dial`, { body: { to: '+12015550187' } });
    expect([status, json]).toEqual([
      405,
      { error: 'Method Not Allowed', troubleshoot: 'The user is currently unavailable', success: false },
    ]);
  });
});

test('a dialer campaign is made once, filled, emptied and taken away', async () => {
  const path = `/v1/users/${first()}/dialer_campaign`;
  expect((await ask(aircall, path)).status).toBe(404);
  expect((await ask(aircall, path, { body: { phone_numbers: ['x'] } })).json).toMatchObject({
    error: 'Unprocessable Entity',
    success: false,
    errors: { dialer_campaign: [expect.any(String)] },
  });
  expect((await ask(aircall, path, { body: { phone_numbers: ['+12015550101'] } })).status).toBe(204);
  expect((await ask(aircall, path, { body: { phone_numbers: ['+12015550101'] } })).status).toBe(422);
  await ask(aircall, `${path}/phone_numbers`, { body: { phone_numbers: ['+12015550102'] } });
  const { json } = await ask(aircall, `${path}/phone_numbers`);
  expect(json.numbers.map(({ number }: { number: string }) => number)).toEqual(['+12015550101', '+12015550102']);
  expect((await ask(aircall, `${path}/phone_numbers/${json.numbers[0].id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(aircall, `${path}/phone_numbers/99999`, { method: 'DELETE' })).status).toBe(404);
  expect((await ask(aircall, path)).json.dialer_campaign.phone_numbers).toHaveLength(1);
  expect((await ask(aircall, path, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(aircall, path)).status).toBe(404);
});
