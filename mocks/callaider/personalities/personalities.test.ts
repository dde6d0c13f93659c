import { afterAll, describe, expect, test } from 'vitest';
import { aReference, ask, everything, type Row, rowsOf } from '../fixtures.js';
import { personalities } from './index.js';

test('every personality has a name of its own', () => {
  const names = personalities.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.length).toBeGreaterThan(40);
});

describe.each(personalities)('$name', ({ name }) => {
  const reference = aReference({ personality: name });
  afterAll(() => reference.close());
  const recordingOf = (id: string): Promise<Response> => ask(reference, `/calls/${encodeURIComponent(id)}/recording`);

  test('answers what every API must answer', async () => {
    expect(await (await ask(reference, '/health')).json()).toMatchObject({ status: 'success' });
    expect(await (await ask(reference, '/contacts')).json()).toMatchObject({
      contacts: expect.arrayContaining([
        expect.objectContaining({ id: expect.any(String), phone: expect.any(String), name: expect.any(String) }),
      ]),
    });
    expect([200, 404]).toContain((await ask(reference, '/properties/schema')).status);
    expect((await ask(reference, '/contacts', { headers: { 'X-Secret-Key': 'wrong' } })).status).toBe(401);
    expect((await ask(reference, '/calls', { body: everything })).status).toBe(200);
  });

  test('takes back the ids that it gives, and knows no other', async () => {
    const rows = await rowsOf(reference);
    expect(rows.length > 0).toBe(name !== 'empty-account');
    const answers = await Promise.all(rows.slice(0, 20).map(({ id }) => recordingOf(id)));
    expect(answers.filter(({ status }) => status !== 200 && status !== 404)).toEqual([]);
    expect(answers.some(({ status }) => status === 200)).toBe(name !== 'no-recordings' && name !== 'empty-account');
    for (const { id, operatorId } of rows.slice(-1)) {
      expect((await recordingOf(`${id}x`)).status).toBe(404);
      const theirs: readonly Row[] = await rowsOf(reference, { operators: [operatorId] });
      expect(theirs.map((row) => row.id)).toContain(id);
      expect(new Set(theirs.map((row) => row.operatorId))).toEqual(new Set([operatorId]));
    }
  });

  test('gives links that work', async () => {
    for (const { id } of (await rowsOf(reference)).slice(0, 5)) {
      const answer = await recordingOf(id);
      if (answer.status !== 200) continue;
      const { url } = (await answer.json()) as { url: string };
      const audio = await ask(reference, url, { headers: { 'X-Secret-Key': '' } });
      expect(audio.status).toBe(200);
      const { value } = (await audio.body?.getReader().read()) ?? {};
      expect(new TextDecoder().decode(value?.slice(0, 4))).toBe('RIFF');
    }
  });
});
