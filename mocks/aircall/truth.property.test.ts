import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '../../schemas/aircall/call.js';
import { createAircall } from './create-aircall.js';
import { type Aircall, ask, BASE, DAY, NOON, unlimited, walk } from './fixtures.js';
import { e164Of } from './objects/digits.js';

/** What a careful client of the API makes of it, knowing nothing of the simulator: by id, of calls that are done. */
async function adapted(aircall: Aircall, from: number, to: number): Promise<ReadonlyMap<string, object>> {
  const calls = new Map<string, object>();
  // A second earlier, since the lower bound is left out; what comes twice for it is known by its id.
  for (let at = from - 1; ; ) {
    const query = `from=${at}&to=${to}&per_page=50&order=asc&fetch_contact=true`;
    const page: readonly Call[] = (await ask(aircall, `/v1/calls?${query}`)).json.calls;
    for (const call of page) if (isOurs(call)) calls.set(String(call.id), contractCall(call));
    if (page.length < 50) return calls;
    at = (page.at(-1)?.started_at ?? to) - 1;
  }
}

const isOurs = ({ status, answered_at, user }: Call): boolean =>
  status === 'done' && answered_at !== null && user !== null;

function contractCall(call: Call): object {
  const { contact, user, started_at, ended_at, answered_at } = call;
  const name = [contact?.first_name, contact?.last_name].filter((part) => part != null).join(' ');
  const phone = e164Of(call.raw_digits);
  return {
    id: String(call.id),
    ...(phone === undefined ? {} : { clientNumber: phone }),
    ...(name === '' ? {} : { clientName: name }),
    direction: call.direction === 'inbound' ? 'incoming' : 'outgoing',
    duration: call.duration,
    startTime: started_at,
    endTime: ended_at,
    operatorId: String(user?.id),
    operatorName: user?.name,
    operatorNumber: user?.extension,
    durations: { whole: (ended_at ?? 0) - started_at, talk: (ended_at ?? 0) - (answered_at ?? 0) },
  };
}

const told = ['clientNumber', 'clientName', 'direction', 'duration', 'startTime', 'endTime', 'durations'] as const;
const named = ['id', 'operatorId', 'operatorName', 'operatorNumber'] as const;
const factsOf = (call: object) =>
  Object.fromEntries(Object.entries(call).filter(([name]) => [...told, ...named].some((each) => each === name)));

/** What clients and people do to the account: each takes a number to choose by. */
const deeds: Readonly<Record<string, (aircall: Aircall, luck: number) => Promise<unknown>>> = {
  answered: (aircall, luck) => make(aircall, { outcome: 'answered', duration: luck, direction: 'incoming' }),
  outgoing: (aircall, luck) => make(aircall, { outcome: 'answered', duration: luck, direction: 'outgoing' }),
  voicemail: (aircall) => make(aircall, { outcome: 'voicemail', direction: 'incoming' }),
  missed: (aircall) => make(aircall, { outcome: 'missed', direction: 'incoming', client: 'anonymous' }),
  async deleteUser(aircall, luck) {
    const { users } = (await ask(aircall, '/v2/users')).json;
    if (users.length < 4) return;
    await ask(aircall, `/v1/users/${users[luck % users.length].id}`, { method: 'DELETE' });
  },
  async renameUser(aircall, luck) {
    const { users } = (await ask(aircall, '/v2/users')).json;
    const body = { first_name: 'Renamed', last_name: String(luck) };
    await ask(aircall, `/v2/users/${users[luck % users.length].id}`, { method: 'PUT', body });
  },
  async deleteContact(aircall, luck) {
    const [contact] = (await ask(aircall, `/v1/contacts?per_page=1&page=${1 + (luck % 60)}`)).json.contacts;
    if (contact !== undefined) await ask(aircall, `/v1/contacts/${contact.id}`, { method: 'DELETE' });
  },
  async transfer(aircall, luck) {
    const id = await make(aircall, { outcome: 'answered', duration: 900, direction: 'incoming' });
    await aircall.clock.advance(luck % 60);
    const { users } = (await ask(aircall, '/v2/users')).json;
    await ask(aircall, `/v1/calls/${id}/transfers`, { body: { user_id: users[luck % users.length].id } });
  },
  async leave(aircall) {
    const id = await make(aircall, { outcome: 'answered', duration: 60, direction: 'incoming' });
    await ask(aircall, `/v1/calls/${id}/transfers`, { body: { number: '+12015550123' } });
  },
  async notes(aircall, luck) {
    const [call] = (await ask(aircall, `/v1/calls?per_page=1&order=desc&page=${1 + luck}`)).json.calls;
    await ask(aircall, `/v1/calls/${call.id}/comments`, { body: { content: 'x' } });
    await ask(aircall, `/v1/calls/${call.id}/archive`, { method: 'PUT' });
    await ask(aircall, `/v1/calls/${call.id}/recording`, { method: 'DELETE' });
  },
  wait: (aircall, luck) => aircall.clock.advance(luck * 60),
};

async function make(aircall: Aircall, body: object): Promise<string> {
  const request = new Request(`${BASE}/__linecheck/calls`, { method: 'POST', body: JSON.stringify(body) });
  return ((await (await aircall.fetch(request)).json()) as { id: string }).id;
}

const course = fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.integer({ min: 0, max: 60 })), {
  maxLength: 14,
});

test('whatever has happened, a careful client gets all that it must, and nothing that it may not', async () => {
  let musts = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom('legacy' as const, 'current' as const),
      course,
      fc.integer({ min: 0, max: 3_600 }),
      async (seed, profile, steps, rest) => {
        const aircall = createAircall({ seed, calls: 250, now: NOON, paused: true, profile, switches: unlimited });
        for (const [deed, luck] of steps) await deeds[deed]?.(aircall, luck);
        await aircall.clock.advance(rest);
        const [from, to] = [NOON - 6 * DAY, Math.floor(aircall.clock.now())];
        const { must, may, mustNot, operators } = aircall.truth({ from, to });
        const ours = await adapted(aircall, from, to);

        const allowed = new Set([...must, ...may].map(({ id }) => id));
        expect(must.map(({ id }) => id).filter((id) => !ours.has(id))).toEqual([]);
        expect([...ours.keys()].filter((id) => !allowed.has(id))).toEqual([]);
        expect(mustNot.filter(({ id }) => ours.has(id))).toEqual([]);
        for (const call of must) expect(factsOf(ours.get(call.id) ?? {})).toEqual(factsOf(call));

        const users = await walk<{ id: number; name: string }>(aircall, '/v2/users', 'users');
        expect(operators.map(({ id, name }) => [id, name])).toEqual(users.map(({ id, name }) => [String(id), name]));
        musts += must.length;
        await aircall.close();
      },
    ),
    { numRuns: 40 },
  );
  expect(musts).toBeGreaterThan(500);
}, 60_000);
