import { afterEach, expect, test } from 'vitest';
import type { Contact, ContractCall, Recording } from '../contract/types.js';
import { NOON, rehearseAircall } from './rehearsal.js';

let rehearsal: ReturnType<typeof rehearseAircall>;
afterEach(() => rehearsal.close());

const DAY = 86_400;
const callsOf = async (from = NOON - 5 * DAY, to = NOON): Promise<readonly ContractCall[]> => {
  const { json } = await rehearsal.ask('/calls', { startTime: from, stopTime: to });
  return (json as { calls: ContractCall[] }).calls;
};

test('who took a call stays known when they are deleted, and stays on the list', async () => {
  rehearsal = rehearseAircall();
  await rehearsal.start(false);
  const before = new Map((await callsOf()).map(({ id, operatorName }) => [id, operatorName]));
  rehearsal.simulator.scenarios.start('deleted-user');
  await rehearsal.simulator.clock.advance(120);
  const after = await callsOf();
  expect(after.map(({ id, operatorName }) => [id, operatorName])).toEqual([...before]);
  const { contacts } = (await rehearsal.ask('/contacts')).json as { contacts: Contact[] };
  const listed = new Set(contacts.map(({ id }) => id));
  expect(after.filter(({ operatorId }) => !listed.has(operatorId))).toEqual([]);
  expect(listed.size).toBe(contacts.length);
});

test('the name of a client stays known when the contact is deleted', async () => {
  rehearsal = rehearseAircall();
  await rehearsal.start(false);
  const before = (await callsOf()).map(({ clientName }) => clientName);
  rehearsal.simulator.scenarios.start('missing-contact');
  expect((await callsOf()).map(({ clientName }) => clientName)).toEqual(before);
});

test('a recording can be fetched by its link alone, whole or in part, also when links expire on the way', async () => {
  rehearsal = rehearseAircall();
  const { app } = await rehearsal.start(false);
  const [call] = await callsOf(NOON - 5 * DAY, NOON - DAY);
  rehearsal.simulator.scenarios.start('expired-recording');
  const { url } = (await rehearsal.ask(`/calls/${call?.id}/recording`)).json as Recording;
  const whole = await app.fetch(new Request(url));
  const part = await app.fetch(new Request(url, { headers: { Range: 'bytes=0-99' } }));
  const size = Number(whole.headers.get('Content-Length'));
  expect([whole.status, whole.headers.get('Content-Type'), part.status]).toEqual([200, 'audio/mpeg', 206]);
  expect(part.headers.get('Content-Range')).toBe(`bytes 0-99/${size}`);
  expect((await part.arrayBuffer()).byteLength).toBe(100);
  const forged = url.replace(/signature=./, 'signature=x');
  expect((await app.fetch(new Request(forged))).status).toBe(403);
  await rehearsal.simulator.clock.advance(2 * DAY);
  expect((await app.fetch(new Request(url))).status).toBe(403);
});

test.each(['nobody', '0', '99999999999999999999', '../health', '1 or 1'])('there is no recording of %s', async (id) => {
  rehearsal = rehearseAircall();
  await rehearsal.start(false);
  expect((await rehearsal.ask(`/calls/${encodeURIComponent(id)}/recording`)).status).toBe(404);
});

test('events without the token of the webhook are refused', async () => {
  rehearsal = rehearseAircall();
  const { app } = await rehearsal.start(true);
  const post = (body: string) =>
    app.fetch(new Request('http://adapter.test/webhooks/aircall', { method: 'POST', body }));
  expect((await post('{"token":"guess","event":"call.ended"}')).status).toBe(401);
  expect((await post('no json')).status).toBe(401);
});

test('a window that is long over is read once', async () => {
  rehearsal = rehearseAircall();
  await rehearsal.start(false);
  const asked = () => rehearsal.simulator.journal.entries().length;
  await callsOf(NOON - 5 * DAY, NOON - 2 * DAY);
  const first = asked();
  await callsOf(NOON - 5 * DAY, NOON - 2 * DAY);
  expect([first > 0, asked()]).toEqual([true, first]);
});
