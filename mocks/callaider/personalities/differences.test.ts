import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { WorldCall } from '../../world/types.js';
import { type Asked, aReference, ask, NOON, rowsOf } from '../fixtures.js';
import type { Reference } from '../reference.js';

const open: Reference[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((reference) => reference.close()));
});

function a(personality: string): Reference {
  const reference = aReference({ personality });
  open.push(reference);
  return reference;
}

const noKey = { 'X-Secret-Key': '' };

test.each<readonly [personality: string, path: string, asked: Asked, status: number]>([
  ['no-schema', '/properties/schema', {}, 404],
  ['no-schema', '/properties/schema', { headers: noKey }, 401],
  ['framework-404', '/properties/schema', { headers: noKey }, 404],
  ['path-prefix', 'http://pbx.example/contacts', {}, 404],
  ['path-prefix', 'http://pbx.example/api/v1/telephonyx/contacts', {}, 404],
  ['parser-first', '/calls', { body: '{"startTime": ', headers: noKey }, 400],
  ['polite-500', '/calls', { body: '{"startTime": ' }, 500],
  ['strict-input', '/calls', { body: { startTime: NOON, stopTime: NOON - 1 } }, 422],
  ['lenient-input', '/calls', { body: { startTime: '1709500000', stopTime: NOON, direction: 'INCOMING' } }, 200],
  ['wrong-method-404', '/contacts', { method: 'DELETE' }, 404],
  ['any-method', '/contacts', { method: 'DELETE' }, 200],
  ['tolerant-routes', '//Contacts/', {}, 200],
  ['tolerant-routes', '//Contacts/', { headers: noKey }, 401],
  ['cors', '/contacts', { method: 'OPTIONS', headers: noKey }, 204],
  ['fallback', '/calls', { body: { startTime: 1, stopTime: 2, propertyFilters: { a: { mode: 'some' } } } }, 200],
])('%s answers %s as it should', async (personality, path, asked, status) => {
  expect((await ask(a(personality), path, asked)).status).toBe(status);
});

test.each([
  ['no-properties', {}, (rows: readonly object[]) => rows.every((row) => !('properties' in row))],
  ['one-direction', { direction: 'incoming' }, (rows: readonly object[]) => rows.length === 0],
  ['empty-means-none', { operators: [] }, (rows: readonly object[]) => rows.length === 0],
  ['fallback', { propertyFilters: { Department: 'nobody' } }, (rows: readonly object[]) => rows.length > 100],
  ['recommended', { propertyFilters: { Department: 'nobody' } }, (rows: readonly object[]) => rows.length === 0],
] as const)('%s gives its own calls for %j', async (personality, query, isRight) => {
  expect(isRight(await rowsOf(a(personality), query))).toBe(true);
});

test('talk time is shorter than the time from start to end, and never 0', async () => {
  const rows = await rowsOf(a('talk-time'));
  expect(rows.every(({ startTime, duration, endTime = 0 }) => startTime + duration <= endTime && duration > 0)).toBe(
    true,
  );
  expect(rows.some(({ startTime, duration, endTime = 0 }) => startTime + duration < endTime)).toBe(true);
});

test.each([
  ['recommended', 'to the second of its start', true, false, false],
  ['closed-window', 'to the second of its start', true, true, false],
  ['open-start', 'to the second of its start', false, true, false],
  ['by-end', 'to the second of its end', false, false, true],
  ['by-overlap', 'to every second it lasts', true, false, true],
])('%s counts a call %s', async (personality, _what, fromStart, toStart, fromEnd) => {
  const reference = a(personality);
  const call = lonely(reference);
  const id = reference.behaviour.callId(call);
  const has = async (startTime: number, stopTime: number): Promise<boolean> =>
    (await rowsOf(reference, { startTime, stopTime })).some((row) => row.id === id);
  expect(await has(call.startedAt, call.startedAt + 1)).toBe(fromStart);
  expect(await has(call.startedAt - 1, call.startedAt)).toBe(toStart);
  expect(await has(call.endedAt, call.endedAt + 1)).toBe(fromEnd);
  expect(await has(call.startedAt - 2, call.endedAt + 2)).toBe(true);
  expect(await has(call.endedAt + 2, call.endedAt + 3)).toBe(false);
});

/** An answered call of more than a few seconds. */
function lonely({ world }: Reference): WorldCall {
  for (const call of world.between(NOON - 10 * 86_400, NOON - 86_400)) {
    if (call.disposition === 'answered' && call.endedAt - call.startedAt > 5) return call;
  }
  throw new Error('the world has no such call');
}

test('a rate limit lets in forty requests a second, and says when to come back', async () => {
  const reference = a('rate-limited');
  const statuses: number[] = [];
  for (let asked = 0; asked < 41; asked += 1) statuses.push((await ask(reference, '/health')).status);
  expect([statuses.indexOf(429), (await ask(reference, '/health')).headers.get('retry-after')]).toEqual([40, '1']);
  reference.clock.advance(1);
  expect((await ask(reference, '/health')).status).toBe(200);
});

test.each([
  ['gzip, deflate', 'gzip'],
  ['identity', null],
  ['gzip;q=0', null],
  ['br', null],
])('whoever accepts %s gets the encoding %s', async (accepted, encoding) => {
  const answer = await ask(a('gzip'), '/health', { headers: { 'Accept-Encoding': accepted } });
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect((encoding === null ? bytes : gunzipSync(bytes)).toString()).toBe('{"status":"success"}');
});

test('chunked answers have no length and lose no letter', async () => {
  const [whole, pieces] = [await rowsOf(a('recommended')), await ask(a('chunked'), '/contacts')];
  expect(pieces.headers.get('content-length')).toBeNull();
  expect(await rowsOf(a('chunked'))).toEqual(whole);
});

test('escaped JSON is plain ASCII and means the same', async () => {
  const answer = await ask(a('escaped-json'), '/contacts');
  const text = await answer.text();
  expect(text).toMatch(/^[\n -~]+$/);
  expect(JSON.parse(text)).toEqual(await (await ask(a('recommended'), '/contacts')).json());
});

test.each([
  ['octet-stream', 'GET', 206, 'application/octet-stream'],
  ['no-ranges', 'GET', 200, 'audio/wav'],
  ['head-refused', 'HEAD', 403, 'application/json; charset=utf-8'],
  ['permanent-links', 'GET', 206, 'audio/wav'],
])('%s downloads in its own way', async (personality, method, status, type) => {
  const reference = a(personality);
  for (const { id } of await rowsOf(reference)) {
    const answer = await ask(reference, `/calls/${id}/recording`);
    if (answer.status !== 200) continue;
    const { url } = (await answer.json()) as { url: string };
    const audio = await ask(reference, url, { method, headers: { ...noKey, Range: 'bytes=0-9' } });
    expect([audio.status, audio.headers.get('content-type')]).toEqual([status, type]);
    await audio.body?.cancel();
    return;
  }
  throw new Error('the world has no recording');
});

test.each([
  ['uuid-ids', /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/],
  ['sequential-ids', /^\d{6}$/],
  ['reserved-ids', /[/:+=% ]/],
])('%s spells ids in its own way, each once', async (personality, shape) => {
  const ids = (await rowsOf(a(personality))).map(({ id }) => id);
  expect(ids.filter((id) => !shape.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
