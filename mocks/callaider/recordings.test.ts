import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReference, ask, NOON, rowsOf } from './fixtures.js';
import type { Reference } from './reference.js';

const reference = aReference();
const noKey = { headers: { 'X-Secret-Key': '' } };
let recorded = { id: '', duration: 0 };
beforeAll(async () => {
  recorded = await firstRecorded(reference);
});
afterAll(() => reference.close());

async function firstRecorded(from: Reference): Promise<{ id: string; duration: number }> {
  for (const { id, duration } of await rowsOf(from)) {
    if ((await ask(from, `/calls/${id}/recording`)).status === 200) return { id, duration };
  }
  throw new Error('the world has no recording');
}

async function linkOf(from: Reference, id: string): Promise<string> {
  const answer = await ask(from, `/calls/${encodeURIComponent(id)}/recording`);
  const { url } = (await answer.json()) as { url: string };
  return url;
}

test('a recording is told by a link under the provider’s own base', async () => {
  const answer = await ask(reference, `/calls/${recorded.id}/recording`);
  expect(await answer.json()).toEqual({
    url: expect.stringMatching(/^http:\/\/pbx\.example\/audio\/\w+\.wav\?expires=\d+&signature=[\da-f]{64}$/),
    filename: `${recorded.id}.wav`,
    mimeType: 'audio/wav',
  });
});

test('the link needs no key and gives audio as long as the call', async () => {
  const answer = await ask(reference, await linkOf(reference, recorded.id), noKey);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/wav']);
  const bytes = await answer.arrayBuffer();
  expect(bytes.byteLength).toBe(58 + 8000 * recorded.duration);
});

test('the link gives a part, and HEAD the size', async () => {
  const url = await linkOf(reference, recorded.id);
  const part = await ask(reference, url, { headers: { Range: 'bytes=0-11' } });
  expect([part.status, (await part.text()).replace(/[^A-Z]/g, '')]).toEqual([206, 'RIFFWAVE']);
  const head = await ask(reference, url, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(58 + 8000 * recorded.duration)]);
});

test('a link works for an hour of the provider’s clock', async () => {
  const other = aReference();
  const url = await linkOf(other, recorded.id);
  other.clock.advance(3599);
  expect((await ask(other, url, noKey)).status).toBe(200);
  other.clock.advance(1);
  expect((await ask(other, url, noKey)).status).toBe(403);
  expect((await ask(other, await linkOf(other, recorded.id), noKey)).status).toBe(200);
  await other.close();
});

describe('a link that is not ours', () => {
  test.each([
    ['a longer life', (url: string) => url.replace(/expires=\d+/, `expires=${NOON + 999_999}`)],
    ['another signature', (url: string) => url.replace(/signature=./, 'signature=x')],
    ['no signature', (url: string) => url.replace(/&signature.*/, '')],
    ['another recording', (url: string) => url.replace(/audio\/../, 'audio/00')],
    ['nothing behind the path', (url: string) => url.replace(/\?.*/, '')],
  ])('with %s is refused', async (_name, forge) => {
    const answer = await ask(reference, forge(await linkOf(reference, recorded.id)), noKey);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ status: 'error', message: expect.any(String) });
  });
});

test('calls that are unknown, unanswered, not over or not recorded have none', async () => {
  const { world, behaviour } = reference;
  const calls = [...world.between(NOON - 30 * 86_400, NOON + 86_400)];
  const missed = calls.find((call) => call.disposition === 'missed');
  const running = calls.find((call) => call.startedAt <= NOON && call.endedAt > NOON);
  const future = calls.find((call) => call.startedAt > NOON && call.recorded);
  const unrecorded = calls.find((call) => call.disposition === 'answered' && call.endedAt <= NOON && !call.recorded);
  const chosen = [missed, running, future, unrecorded].filter((call) => call !== undefined);
  expect(chosen.length).toBeGreaterThanOrEqual(3);
  for (const id of ['nobody', ...chosen.map((call) => behaviour.callId(call))]) {
    const answer = await ask(reference, `/calls/${id}/recording`);
    expect([answer.status, await answer.json()]).toEqual([404, { status: 'error', message: expect.any(String) }]);
  }
});
