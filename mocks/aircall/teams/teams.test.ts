import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Aircall, anAircall, ask, unlimited, walk } from '../fixtures.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ switches: unlimited });
});
afterEach(() => aircall.close());

interface Team {
  readonly id: number;
  readonly name: string;
  readonly users: readonly { readonly id: number }[];
}

test('teams come with their members', async () => {
  const teams = await walk<Team>(aircall, '/v1/teams?per_page=1', 'teams');
  expect(teams.map(({ name }) => name)).toEqual(aircall.account.teams.map(({ name }) => name));
  expect(teams.flatMap(({ users }) => users)).toHaveLength(11);
  expect((await ask(aircall, `/v1/teams/${teams[1]?.id}`)).json.team).toEqual(teams[1]);
});

test('a team is made by name, of which there is one', async () => {
  const { status, json } = await ask(aircall, '/v1/teams', { body: { name: 'Night shift' } });
  expect([status, json.team]).toMatchObject([201, { name: 'Night shift', users: [] }]);
  for (const body of [{ name: 'Night shift' }, {}, { name: ' ' }, { name: 'x'.repeat(65) }]) {
    expect((await ask(aircall, '/v1/teams', { body })).status).toBe(400);
  }
  expect((await ask(aircall, `/v1/teams/${json.team.id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(aircall, `/v1/teams/${json.team.id}`)).status).toBe(404);
});

test('members come and go one by one', async () => {
  const { team } = (await ask(aircall, '/v1/teams', { body: { name: 'Night shift' } })).json;
  const [user] = (await ask(aircall, '/v2/users')).json.users;
  const path = `/v1/teams/${team.id}/users/${user.id}`;
  const added = await ask(aircall, path, { method: 'POST' });
  expect([added.status, added.json.team.users[0].id]).toEqual([201, user.id]);
  expect((await ask(aircall, path, { method: 'POST' })).status).toBe(422);
  const removed = await ask(aircall, path, { method: 'DELETE' });
  expect([removed.status, removed.json.team.users]).toEqual([200, []]);
  expect((await ask(aircall, path, { method: 'DELETE' })).json).toMatchObject({ troubleshoot: expect.any(String) });
  expect((await ask(aircall, `/v1/teams/${team.id}/users/5`, { method: 'POST' })).status).toBe(404);
  expect((await ask(aircall, `/v1/teams/5/users/${user.id}`, { method: 'POST' })).status).toBe(404);
});
