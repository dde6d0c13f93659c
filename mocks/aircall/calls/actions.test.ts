import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WorldCall } from '../../world/index.js';
import { type Aircall, anAircall, ask, NOON, unlimited } from '../fixtures.js';
import { callIds, userIds } from '../objects/ids.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ calls: 400, switches: unlimited });
});
afterEach(() => aircall.close());

const idOf = (fits: (call: WorldCall) => boolean): number => {
  const call = [...aircall.account.between({ from: 0, to: NOON + 1 })].find(fits);
  if (call === undefined) throw new Error('there is no such call');
  return callIds.of(call.index);
};
const ended = () => idOf(({ endedAt, talkSeconds }) => endedAt < NOON - 3_600 && talkSeconds > 0);
const talking = () => idOf(({ endedAt, answeredAt = Infinity }) => endedAt > NOON && answeredAt <= NOON);
const ringing = () => idOf(({ endedAt, answeredAt = Infinity }) => endedAt > NOON && answeredAt > NOON);
const told = async (id: number) => (await ask(aircall, `/v1/calls/${id}`)).json.call;

describe('a refusal', () => {
  test.each<[string, () => number, string, string, unknown, number]>([
    ['an unknown call', () => 4_300_000_001, 'POST', 'comments', { content: 'x' }, 404],
    ['a comment without content', ended, 'POST', 'comments', {}, 400],
    ['a comment that is no JSON', ended, 'POST', 'comments', '{"content":', 400],
    ['a comment that is a list', ended, 'POST', 'comments', '[1]', 400],
    ['tags that are no list', ended, 'POST', 'tags', { tags: 1 }, 400],
    ['a tag that there is not', ended, 'POST', 'tags', { tags: [1] }, 404],
    ['a transfer after the end', ended, 'POST', 'transfers', { user_id: userIds.of(0) }, 400],
    ['a transfer to nobody', talking, 'POST', 'transfers', {}, 400],
    ['a transfer to two', talking, 'POST', 'transfers', { user_id: userIds.of(0), team_id: 81_004 }, 400],
    ['a strategy without a team', talking, 'POST', 'transfers', { user_id: 1, dispatching_strategy: 'random' }, 400],
    ['an unknown strategy', talking, 'POST', 'transfers', { team_id: 81_004, dispatching_strategy: 'all' }, 400],
    ['a transfer to an unknown user', talking, 'POST', 'transfers', { user_id: 1 }, 404],
    ['a transfer of an answered call to a number', talking, 'POST', 'transfers', { number: '+12015550123' }, 400],
    ['a pause after the end', ended, 'POST', 'pause_recording', undefined, 400],
    ['a card after the end', ended, 'POST', 'insight_cards', { contents: [{ type: 'title', text: 'x' }] }, 400],
    ['a card of an unknown type', talking, 'POST', 'insight_cards', { contents: [{ type: 'x', text: 'x' }] }, 400],
    ['a card of more than 10 KB', talking, 'POST', 'insight_cards', { contents: [], x: 'x'.repeat(10_300) }, 413],
    ['deleting a voicemail that there is not', ended, 'DELETE', 'voicemail', undefined, 404],
    ['conversation intelligence without the add-on', ended, 'GET', 'transcription', undefined, 403],
    ['conversation intelligence of an unknown call', () => 5, 'GET', 'summary', undefined, 404],
  ])('%s', async (_name, call, method, action, body, status) => {
    const answer = await ask(aircall, `/v1/calls/${call()}/${action}`, {
      method,
      ...(body === undefined ? {} : { body }),
    });
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error: expect.any(String), troubleshoot: expect.any(String), success: false });
  });
});

test('comments come without an author and without emoji, and five are enough', async () => {
  const id = idOf(({ disposition, direction }) => disposition === 'missed' && direction === 'outgoing');
  for (const nth of [1, 2, 3, 4, 5]) {
    const { status, text } = await ask(aircall, `/v1/calls/${id}/comments`, { body: { content: `note ${nth} 👍🏽` } });
    expect([status, text]).toEqual([201, '']);
  }
  expect((await ask(aircall, `/v1/calls/${id}/comments`, { body: { content: 'six' } })).status).toBe(400);
  const { comments } = await told(id);
  expect(comments).toHaveLength(5);
  expect(comments[0]).toEqual({ id: expect.any(Number), content: 'note 1', posted_at: NOON, posted_by: null });
});

test('tags are joined to those that are there, each once, and go when the tag is deleted', async () => {
  const id = idOf(({ disposition, direction }) => disposition === 'missed' && direction === 'outgoing');
  const [one, two] = (await ask(aircall, '/v1/tags')).json.tags;
  await ask(aircall, `/v1/calls/${id}/tags`, { body: { tags: [one.id] } });
  expect((await ask(aircall, `/v1/calls/${id}/tags`, { body: { tags: [two.id, one.id, two.id] } })).status).toBe(201);
  expect((await told(id)).tags.map((tag: { id: number }) => tag.id)).toEqual([one.id, two.id]);
  await ask(aircall, `/v1/tags/${one.id}`, { method: 'DELETE' });
  expect((await told(id)).tags.map((tag: { id: number }) => tag.id)).toEqual([two.id]);
});

test('an archived call stays in the list and none of its times move', async () => {
  const id = ended();
  const before = await told(id);
  const { status, json } = await ask(aircall, `/v1/calls/${id}/archive`, { method: 'PUT' });
  expect([status, json.call.archived]).toEqual([200, true]);
  expect({ ...(await told(id)), archived: before.archived }).toEqual(before);
  expect((await ask(aircall, `/v1/calls/${id}/unarchive`, { method: 'PUT' })).json.call.archived).toBe(false);
});

test('a recording can be deleted once', async () => {
  const id = idOf(({ recorded, talkSeconds, endedAt }) => recorded && talkSeconds > 0 && endedAt < NOON - 3_600);
  expect((await told(id)).recording).not.toBeNull();
  expect((await ask(aircall, `/v1/calls/${id}/recording`, { method: 'DELETE' })).status).toBe(204);
  expect(await told(id)).toMatchObject({ recording: null, asset: null });
  expect((await ask(aircall, `/v1/calls/${id}/recording`, { method: 'DELETE' })).status).toBe(404);
});

test('recording can be paused while the call goes on, and not where it is off', async () => {
  const id = talking();
  expect((await ask(aircall, `/v1/calls/${id}/pause_recording`, { method: 'POST' })).status).toBe(204);
  expect((await ask(aircall, `/v1/calls/${id}/resume_recording`, { method: 'POST' })).status).toBe(204);
  aircall.account.changeCall(callIds.read(id) ?? 0, { recorded: false });
  expect((await ask(aircall, `/v1/calls/${id}/pause_recording`, { method: 'POST' })).status).toBe(405);
});

test('a call that is handed on names the next agent', async () => {
  const id = talking();
  const { user } = await told(id);
  const to = (await ask(aircall, '/v2/users')).json.users.find((each: { id: number }) => each.id !== user.id);
  expect((await ask(aircall, `/v1/calls/${id}/transfers`, { body: { user_id: to.id } })).status).toBe(204);
  await aircall.clock.advance(10);
  const after = await told(id);
  expect([after.user.id, after.transferred_by.id, after.transferred_to.id]).toEqual([to.id, user.id, to.id]);
});

test('a ringing call may be handed to a team or leave the company', async () => {
  const id = ringing();
  expect((await ask(aircall, `/v1/calls/${id}/transfers`, { body: { team_id: 81_004 } })).status).toBe(204);
  expect((await told(id)).transferred_to).not.toBeNull();
  const call = aircall.account.addCall({
    ...(aircall.account.call(callIds.read(id) ?? 0) ?? never()),
    direction: 'incoming',
    startedAt: NOON - 2,
    answeredAt: NOON + 20,
    endedAt: NOON + 60,
  });
  const leaving = callIds.of(call.index);
  const body = { number: '+12015550123' };
  expect((await ask(aircall, `/v1/calls/${leaving}/transfers`, { body })).status).toBe(204);
  await aircall.clock.advance(100);
  expect(await told(leaving)).toMatchObject({ status: 'done', answered_at: null, user: null });
});

const never = (): never => {
  throw new Error('there is no such call');
};

test('cards and links are taken', async () => {
  const body = {
    contents: [
      { type: 'title', text: 'Customer' },
      { type: 'user', user_id: userIds.of(0) },
    ],
  };
  expect((await ask(aircall, `/v1/calls/${talking()}/insight_cards`, { body })).status).toBe(201);
  const link = await ask(aircall, `/v1/calls/${ended()}/link`, { body: { link: 'https://crm.example/1' } });
  expect(link.status).toBe(200);
});

test('what is not spelled out may succeed with 200', async () => {
  const other = anAircall({ switches: { 'answers.uncertain': 200 } });
  const [team] = (await ask(other, '/v1/teams')).json.teams;
  const { status, json } = await ask(other, `/v1/teams/${team.id}`, { method: 'DELETE' });
  expect([status, json]).toEqual([200, {}]);
  await other.close();
});
