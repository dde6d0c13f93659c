import { describe, expect, test } from 'vitest';
import type { Asked } from '../../schemas/evidence.js';
import type { Ask } from '../../suites/http.js';
import { answered, answering, recorded, replaying, STAND_IN } from './fixtures.js';

const post = { method: 'POST', url: 'http://127.0.0.1:4000/calls', headers: [] };
const body = (text: string) => ({ request: { ...post, body: { bytes: text.length, text, cut: false } } });

describe('a question finds its answer', () => {
  test.each<[string, Parameters<typeof recorded>[0], Partial<Ask>]>([
    ['by its path', { asked: { path: '/a' } }, { path: '/a' }],
    ['by its JSON', body('{"a":1}'), { method: 'POST', json: { a: 1 } }],
    ['by its body', body('{"a":'), { method: 'POST', body: '{"a":' }],
    ['by its headers', { asked: { headers: [['Accept', '*/*']] } }, { headers: [['Accept', '*/*']] }],
    ['without a key', { asked: { key: 'none' } }, { key: 'none' }],
    [
      'by what was sent as the key, whatever its value is now',
      { asked: { key: 'a wrong key' } },
      { key: { label: 'a wrong key', values: ['other'] } },
    ],
    ['with the key in its path', { asked: { path: '/a?k=$LINECHECK_SECRET' } }, { path: `/a?k=${STAND_IN}` }],
    [
      'with the key in a link',
      { asked: { path: 'http://x/?k=[key removed]' } },
      { path: 'http://x/?k=%5Bkey%20removed%5D' },
    ],
  ])('%s', async (_sentence, parts, ask) => {
    const { ask: again } = replaying([recorded({ ...answering('{}'), ...parts })]);
    expect(answered(await again(ask)).status).toBe(200);
  });

  test('asked again it finds the next one', async () => {
    const { ask } = replaying([
      recorded({ id: 1, ...answering('1') }),
      recorded({ id: 2, ...answering('2'), asked: { group: 2 } }),
    ]);
    expect(answered(await ask()).body.text).toBe('1');
    expect(answered(await ask()).body.text).toBe('2');
    await expect(ask()).rejects.toThrow('asks something that the evidence does not hold: GET /contacts');
  });

  test('the answer after all attempts counts, and the log has each of them', async () => {
    const busy = answering('', { status: 503 });
    const { ask, http, source } = replaying([recorded({ id: 1, ...busy }), recorded({ id: 2, ...answering('{}') })]);
    expect(answered(await ask()).status).toBe(200);
    expect(http.log().map(({ exchange, group }) => [exchange, group])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(source.requests()).toBe(2);
    expect(source.exchanges()[0]).not.toHaveProperty('asked');
  });
});

describe('a question is not answered', () => {
  test.each<[string, Partial<Asked>, Partial<Ask>]>([
    ['another path', { path: '/a' }, { path: '/b' }],
    ['another method', {}, { method: 'HEAD' }],
    ['another header', { headers: [['Accept', 'a']] }, { headers: [['Accept', 'b']] }],
    ['one header more', {}, { headers: [['Accept', 'b']] }],
    ['a body where there was none', {}, { body: '' }],
    ['another key', { key: 'none' }, {}],
  ])('%s', async (_sentence, asked, ask) => {
    await expect(replaying([recorded({ ...answering('{}'), asked })]).ask(ask)).rejects.toMatchObject({
      name: 'NotRecorded',
    });
  });

  test('of another observation', async () => {
    const { source } = replaying([recorded(answering('{}'))]);
    const ask = source.for('other/one', '').ask({ endpoint: 'contacts', intent: 'valid', path: '/contacts' });
    await expect(ask).rejects.toMatchObject({ name: 'NotRecorded' });
  });

  test.each<[string, Parameters<typeof replaying>[1], string]>([
    ['since the run was interrupted', { interrupted: true }, 'Interrupted'],
    ['since the run had made all its requests', { capReached: true, maxRequests: 9 }, 'RequestCapReached'],
  ])('%s', async (_sentence, run, name) => {
    await expect(replaying([], run).ask()).rejects.toMatchObject({ name });
    const unfinished = recorded({ ...answering('', { status: 503 }), asked: { unfinished: true } });
    await expect(replaying([unfinished], run).ask()).rejects.toMatchObject({ name });
  });
});

describe('the key', () => {
  test.each([
    ['is seen where it was cut out', 'the key is [key removed].', true],
    ['is seen as what stands in for it', `x ${STAND_IN} x`, true],
    ['is not seen elsewhere', 'nothing here', false],
  ])('%s', (_sentence, text, expected) => {
    expect(replaying([]).http.holdsSecret(text)).toBe(expected);
  });

  test('cut out of a word is no echo', async () => {
    const { ask, http } = replaying([recorded(answering('"An[key removed]"'))]);
    expect(http.holdsSecret(answered(await ask()).body.text)).toBe(false);
    const echoed = replaying([recorded({ ...answering('"[key removed]"'), echoed: true })]);
    expect(echoed.http.holdsSecret(answered(await echoed.ask()).body.text)).toBe(true);
  });

  test.each<[string, Parameters<typeof recorded>[0], object]>([
    ['whose JSON is broken without it', { asked: { garbled: true } }, {}],
    ['of data in which a short key was found', answering('{"a":"[key removed]"}'), { length: 4, bytes: 4 }],
    [
      'with a header in which a plain word was found',
      answering('{}', { status: 404, headers: [['content-type', 'application/[key removed]']] }),
      { kind: 'words' },
    ],
  ])('makes an answer unclear %s', async (_sentence, parts, key) => {
    const facts = { length: 15, bytes: 15, letters: true, kind: 'other', ...key } as const;
    await expect(replaying([recorded({ ...answering('{}'), ...parts })], { key: facts }).ask()).rejects.toMatchObject({
      name: 'NotRecorded',
    });
  });
});
