import { afterAll, describe, expect, test } from 'vitest';
import { aReference, ask, everything } from '../fixtures.js';
import { personalities } from './index.js';

test('every personality has a name of its own', () => {
  expect(new Set(personalities.map(({ name }) => name)).size).toBe(personalities.length);
  expect(personalities.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['recommended', 'fallback', 'talk-time']),
  );
});

describe.each(personalities.map((each) => [each.name, each] as const))('%s', (name) => {
  const reference = aReference({ personality: name });
  afterAll(() => reference.close());
  const json = async (path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await ask(reference, path, body === undefined ? {} : { body });
    expect(answer.status).toBe(200);
    return (await inflated(answer).json()) as Record<string, unknown>;
  };

  test('answers what every API must answer', async () => {
    expect(await json('/health')).toMatchObject({ status: 'success' });
    const { contacts } = await json('/contacts');
    expect(contacts).toContainEqual(
      expect.objectContaining({ id: expect.any(String), phone: expect.any(String), name: expect.any(String) }),
    );
    const { calls } = await json('/calls', everything);
    expect(Array.isArray(calls) && calls.length > 0 === (name !== 'empty-account')).toBe(true);
    expect([200, 404]).toContain((await ask(reference, '/properties/schema')).status);
    const stranger = await ask(reference, '/contacts', { headers: { 'X-Secret-Key': 'wrong' } });
    expect(stranger.status).toBe(401);
  });

  test('takes back the ids that it gives, and knows no other', async () => {
    const { calls } = (await json('/calls', everything)) as { calls: readonly { id: string; operatorId: string }[] };
    const [last] = calls.slice(-1);
    if (last === undefined) return;
    const recordings = calls.slice(0, 20).map(({ id }) => ask(reference, `/calls/${encodeURIComponent(id)}/recording`));
    const answers = await Promise.all(recordings);
    expect(answers.filter(({ status }) => status !== 200 && status !== 404)).toEqual([]);
    expect(answers.some(({ status }) => status === 200)).toBe(name !== 'no-recordings');
    expect((await ask(reference, `/calls/${encodeURIComponent(`${last.id}x`)}/recording`)).status).toBe(404);
    const theirs = (await json('/calls', {
      ...everything,
      operators: [last.operatorId],
    })) as typeof calls extends unknown ? { calls: readonly { id: string; operatorId: string }[] } : never;
    expect(theirs.calls.map(({ id }) => id)).toContain(last.id);
    expect(new Set(theirs.calls.map(({ operatorId }) => operatorId))).toEqual(new Set([last.operatorId]));
  });

  test('gives links that work', async () => {
    const { calls } = (await json('/calls', everything)) as { calls: readonly { id: string }[] };
    for (const { id } of calls.slice(0, 5)) {
      const answer = await ask(reference, `/calls/${encodeURIComponent(id)}/recording`);
      if (answer.status !== 200) continue;
      const { url } = (await inflated(answer).json()) as { url: string };
      const audio = await ask(reference, url, { headers: { 'X-Secret-Key': '' } });
      expect(audio.status).toBe(200);
      const { value } = (await audio.body?.getReader().read()) ?? {};
      expect(new TextDecoder().decode(value?.slice(0, 4))).toBe('RIFF');
    }
  });
});

/** Without a socket nobody undoes the compression. Nothing here asks for any. */
function inflated(answer: Response): Response {
  expect(answer.headers.get('content-encoding')).toBeNull();
  return answer;
}
