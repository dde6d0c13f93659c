import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Call } from '../../schemas/aircall/call.js';
import { type Aircall, anAircall, ask, NOON, unlimited, walk } from './fixtures.js';
import { callIds } from './objects/ids.js';

let aircall: Aircall;
beforeEach(() => {
  // Else only the first page would tell contacts.
  aircall = anAircall({ calls: 800, switches: { ...unlimited, 'links.keepFetch': true } });
});
afterEach(() => aircall.close());

const window = { from: NOON - 10 * 86_400 + 1, to: NOON - 1 };

/** What a right adapter makes of the API: answered calls that are done, by agents who are known. */
async function adapted(): Promise<readonly Call[]> {
  const query = `from=${window.from - 1}&to=${window.to}&per_page=50&fetch_contact=true`;
  const calls = await walk<Call>(aircall, `/v1/calls?${query}`, 'calls');
  return calls.filter(({ status, answered_at, user }) => status === 'done' && answered_at !== null && user !== null);
}

test('what an adapter can read is what it must return', async () => {
  const calls = await adapted();
  const { must, may, mustNot } = aircall.truth(window);
  const allowed = new Set([...must, ...may].map(({ id }) => id));
  const returned = new Set(calls.map(({ id }) => String(id)));
  expect(must.length).toBeGreaterThan(100);
  expect(must.filter(({ id }) => !returned.has(id))).toEqual([]);
  expect([...returned].filter((id) => !allowed.has(id))).toEqual([]);
  expect(mustNot.filter(({ id }) => returned.has(id))).toEqual([]);
  expect(new Set(mustNot.map(({ reason }) => reason.split(':')[0]))).toEqual(
    new Set(['it was missed', 'nobody answered', 'it goes on']),
  );
});

test('both agree in every field that both have', async () => {
  const { must } = aircall.truth(window);
  const calls = new Map((await adapted()).map((call) => [String(call.id), call]));
  for (const { id, clientName, ...truth } of must) {
    const call = calls.get(id);
    const { contact, user, started_at: start = 0, ended_at: end = 0, answered_at: answer = 0, duration } = call ?? {};
    const name = contact == null ? undefined : [contact.first_name, contact.last_name].filter((part) => part !== null);
    expect(truth).toMatchObject({
      direction: call?.direction === 'inbound' ? 'incoming' : 'outgoing',
      duration,
      startTime: start,
      endTime: end,
      operatorId: String(user?.id),
      operatorName: user?.name,
      durations: { whole: duration, talk: (end ?? 0) - (answer ?? 0) },
    });
    expect(clientName).toBe(name?.join(' '));
  }
});

test('operators are the users', async () => {
  const users = await walk<{ id: number; name: string }>(aircall, '/v2/users', 'users');
  const { operators } = aircall.truth(window);
  expect(operators.map(({ id, name }) => [id, name])).toEqual(users.map(({ id, name }) => [String(id), name]));
  expect(operators.every(({ phone, department }) => phone.startsWith('+') && department !== undefined)).toBe(true);
});

test('calls whose agent was deleted may be left out', async () => {
  const [first] = aircall.truth(window).must;
  await ask(aircall, `/v1/users/${first?.operatorId}`, { method: 'DELETE' });
  await aircall.clock.advance(10);
  const { must, may } = aircall.truth(window);
  expect(must.some(({ operatorId }) => operatorId === first?.operatorId)).toBe(false);
  expect(may.map(({ id }) => id)).toContain(first?.id);
});

test('calls that go on must not be returned, and those that have just ended may be', () => {
  const now = aircall.truth({ from: NOON - 600, to: NOON });
  expect(now.mustNot.map(({ reason }) => reason)).toContain('it goes on');
});

test('a call that is added where the client has read already may be returned', async () => {
  const start = NOON - 5 * 86_400;
  const [model] = aircall.truth(window).must;
  const call = [...aircall.account.between(window)].find(({ index }) => String(callIds.of(index)) === model?.id);
  if (call === undefined) throw new Error('there is no call');
  const { index: _index, ...more } = call;
  const place = () =>
    aircall.account.addCall({ ...more, startedAt: start, answeredAt: start + 5, endedAt: start + 65, talkSeconds: 60 });
  const idOf = ({ index }: { index: number }) => String(callIds.of(index));
  const early = idOf(place());
  await ask(aircall, '/v1/calls');
  const late = idOf(place());
  const { must, may } = aircall.truth(window);
  expect(must.map(({ id }) => id)).toContain(early);
  expect(may.map(({ id }) => id)).toContain(late);
});

test('of calls that are no longer listed nobody is asked', async () => {
  const old = anAircall({ calls: 500, switches: { 'calls.retentionMonths': 1 } });
  await old.clock.advance(20 * 86_400);
  const { must, may, mustNot } = old.truth({ from: 0, to: NOON - 15 * 86_400 });
  expect([must, may, mustNot]).toEqual([[], [], []]);
  await old.close();
});
