import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { anAsk, aProbe, ask, SECRET, serve } from './fixtures.js';

const json = { 'Content-Type': 'application/json' };
const answering = (body: string | Uint8Array, headers: Record<string, string> = json) =>
  serve((_request, response) => void response.writeHead(200, headers).end(body));

/** The one exchange of a run against a server that always answers this. */
async function evidenceOf(body: string | Uint8Array, headers?: Record<string, string>, secret = SECRET) {
  const probe = aProbe({ base: await answering(body, headers), keepWhole: true, secret });
  await ask(probe);
  const [exchange] = probe.evidence();
  if (exchange === undefined) throw new Error('nothing was recorded');
  return exchange;
}

test('evidence knows a question by what it asked, without the key', async () => {
  const probe = aProbe({ base: await answering('{}'), keepWhole: true });
  await ask(probe, {
    path: `/health?k=${SECRET}`,
    headers: [['X-Copy', SECRET]],
    key: { label: 'half a key', values: [SECRET.slice(0, 8)] },
    limitBytes: 9,
  });
  expect(probe.evidence()[0]?.asked).toEqual({
    group: 1,
    endpoint: 'health',
    intent: 'valid',
    path: '/health?k=$LINECHECK_SECRET',
    key: 'half a key',
    headers: [['X-Copy', '$LINECHECK_SECRET']],
    limitBytes: 9,
  });
  expect(probe.exchanges()[0]).not.toHaveProperty('asked');
});

describe('bodies can be had back byte by byte', () => {
  test.each<[string, Buffer]>([
    ['Latin-1 in place of UTF-8', Buffer.from('{"a":"é"}', 'latin1')],
    ['a byte order mark', Buffer.from('\ufeff{}')],
    ['half a character at the end', Buffer.from('{"a":"é').subarray(0, 7)],
  ])('%s', async (_sentence, bytes) => {
    const { asked } = await evidenceOf(bytes);
    expect(Buffer.from(asked.exact ?? '', 'base64')).toEqual(bytes);
  });

  test('plain UTF-8 is told once', async () => {
    expect((await evidenceOf('{"a":"é"}')).asked).not.toHaveProperty('exact');
  });

  test('without the key', async () => {
    const { asked } = await evidenceOf(Buffer.from(`é ${SECRET}`, 'latin1'));
    expect(Buffer.from(asked.exact ?? '', 'base64').toString('latin1')).toBe('é [key removed]');
  });
});

test('a body that came before is named', async () => {
  const long = JSON.stringify({ text: 'x'.repeat(2000) });
  const probe = aProbe({ base: await answering(long), keepWhole: true });
  for (let count = 0; count < 3; count += 1) await ask(probe);
  expect(probe.evidence().map(({ asked, response }) => [asked.bodyOf, response?.body.text])).toEqual([
    [undefined, long],
    [1, ''],
    [1, ''],
  ]);
  expect(probe.exchanges()[2]?.response?.body.text).toBe(long);
});

test.each<[string, string, string, true | undefined]>([
  ['JSON that holds the key as a number is garbled', '{"a":12345678}', '12345678', true],
  ['so is JSON that holds it as a name', '{"password1":1}', 'password1', true],
  ['a text in JSON may be another one', '{"a":"password1"}', 'password1', undefined],
  ['JSON without it is as it was', '{"a":1}', 'password1', undefined],
  ['what was no JSON before is not garbled', '12345678 apples', '12345678', undefined],
])('%s', async (_sentence, body, secret, garbled) => {
  expect((await evidenceOf(body, json, secret)).asked.garbled).toBe(garbled);
});

test.each<[string, () => Promise<string>, object]>([
  [
    'the end is missing',
    () =>
      serve((_request, response) => {
        response.writeHead(200, { 'Content-Length': '10' }).write('{"a"', () => response.destroy());
      }),
    { brokenOff: true },
  ],
  [
    'its encoding cannot be undone',
    () => answering('no gzip', { 'Content-Encoding': 'gzip' }),
    {
      undecodable: expect.stringContaining('gzip'),
    },
  ],
])('why a body is not whole: %s', async (_sentence, server, expected) => {
  const probe = aProbe({ base: await server(), keepWhole: true });
  await ask(probe);
  expect(probe.evidence()[0]?.asked).toMatchObject(expected);
});

test('a body that was packed is kept unpacked', async () => {
  const exchange = await evidenceOf(gzipSync('{"a":1}'), { ...json, 'Content-Encoding': 'gzip' });
  expect(exchange.response?.body.text).toBe('{"a":1}');
});

test('a question that would have been asked again is unfinished', async () => {
  const base = await serve((_request, response) => void response.writeHead(500).end());
  const probe = aProbe({ base, maxRequests: 2, keepWhole: true });
  await expect(probe.for('test/ask', '').ask(anAsk())).rejects.toThrow(/used up/);
  expect(probe.evidence().map(({ asked }) => [asked.group, asked.unfinished])).toEqual([
    [1, undefined],
    [1, true],
  ]);
});
