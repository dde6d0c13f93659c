import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answered, aProbe, ask, serve } from './fixtures.js';
import type { Probe } from './probe.js';

const secret = 'p/ss "wörd"+123&<k>';
const bytes = Buffer.from(secret);
const writings: Readonly<Record<string, string>> = {
  plain: secret,
  percent: encodeURIComponent(secret),
  'percent, every byte': [...bytes].map((byte) => `%${byte.toString(16)}`).join(''),
  form: new URLSearchParams({ k: secret }).toString(),
  JSON: JSON.stringify({ secret }),
  'JSON in ASCII': [...secret].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  HTML: [...secret].map((char) => `&#${char.codePointAt(0)};`).join(''),
  'HTML by name': secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;'),
  base64: Buffer.from(`user:${secret}:x`).toString('base64'),
  base64url: Buffer.from(`me:${secret}`).toString('base64url'),
  hex: bytes.toString('hex').toUpperCase(),
  'Latin-1': bytes.toString('latin1'),
};

/** Nothing of what is kept may hold the key; the JSON of it is what is written to a file. */
function expectClean(probe: Probe): void {
  const kept = JSON.stringify([probe.exchanges(), probe.evidence()]);
  for (const [name, written] of Object.entries(writings)) {
    expect(kept, name).not.toContain(written);
    expect(kept, name).not.toContain(JSON.stringify(written).slice(1, -1));
  }
  expect(kept).not.toContain('wörd');
}

describe('a server that gives the key back', () => {
  test.each(Object.entries(writings))('as %s', async (_name, written) => {
    const base = await serve((_request, response) => {
      response.setHeader('X-Echo', Buffer.from(written).toString('latin1'));
      response.end(`got ${written} from you`);
    });
    for (const keepWhole of [true, false]) {
      const probe = aProbe({ base, secret, keepWhole });
      answered(await ask(probe, { path: `/?key=${encodeURIComponent(secret)}`, json: { secret }, method: 'POST' }));
      expectClean(probe);
      expect(probe.exchanges()[0]).toMatchObject({
        echoed: true,
        response: { body: { text: expect.stringContaining('[key removed]') } },
      });
      expect(probe.for('a/b', 'c').holdsSecret(written)).toBe(true);
      expect(probe.redact(written)).toContain('[key removed]');
    }
  });

  test.each([
    ['in a header name', { 'demo-secret-123': '1' }, '', {}],
    [
      'in the bytes of a recording',
      { 'Content-Type': 'audio/mpeg' },
      Buffer.concat([Buffer.from([0xff, 0xfb, 0]), Buffer.from('demo-secret-123')]),
      {},
    ],
    ['in a compressed body', { 'Content-Encoding': 'gzip' }, gzipSync('demo-secret-123'), {}],
    ['across the limit', {}, `${'x'.repeat(95)}demo-secret-123`, { limitBytes: 104 }],
  ])('%s', async (_name, headers, body, over) => {
    const base = await serve((_request, response) =>
      response.writeHead(200, headers as Record<string, string>).end(body),
    );
    const probe = aProbe({ base, keepWhole: true });
    answered(await ask(probe, over));
    const kept = JSON.stringify(probe.evidence());
    expect(kept).not.toContain('demo-sec');
    expect(kept).not.toContain(Buffer.from('demo-secret').toString('base64').slice(0, 12));
    const text = probe.evidence()[0]?.response?.body.text ?? '';
    expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain('demo-sec');
  });
});

test('a request shows where the key was, and what stood in its place', async () => {
  const base = await serve((request, response) => response.end(`no such key: ${request.headers['x-secret-key']}`));
  const probe = aProbe({ base });
  await ask(probe);
  await ask(probe, { key: { label: 'the key without its last character', values: ['demo-secret-12'] } });
  await ask(probe, { key: { label: 'a wrong key', values: ['q8Wm2LzP0rT5vK1'] } });
  const shown = probe
    .exchanges()
    .map(({ request, response }) => [
      request.headers.find(([name]) => name === 'X-Secret-Key')?.[1],
      response?.body.text,
    ]);
  expect(shown).toEqual([
    ['$LINECHECK_SECRET', 'no such key: [key removed]'],
    ['[the key without its last character]', 'no such key: [the key without its last character]'],
    ['q8Wm2LzP0rT5vK1', 'no such key: q8Wm2LzP0rT5vK1'],
  ]);
  expect(probe.exchanges().map(({ echoed }) => echoed)).toEqual([true, undefined, undefined]);
});

test('credentials among the user headers are cut out as well', async () => {
  const base = await serve((request, response) => response.end(request.rawHeaders.join()));
  const probe = aProbe({
    base,
    extraHeaders: [
      ['Authorization', 'Basic dXNlcjpwYXNz'],
      ['X-Env', 'staging'],
    ],
  });
  expect(answered(await ask(probe)).body.text).toContain('Basic dXNlcjpwYXNz,X-Env,staging');
  expect(JSON.stringify(probe.exchanges())).not.toContain('dXNlcjpwYXNz');
  expect(probe.exchanges()[0]?.request.headers).toContainEqual(['Authorization', '[value of --header Authorization]']);
  expect(probe.exchanges()[0]?.request.headers).toContainEqual(['X-Env', 'staging']);
});

describe('bodies in a report', () => {
  test.each([
    ['a short text', 'text/plain', Buffer.from('short'), { bytes: 5, text: 'short', cut: false }],
    ['no type, but text', '', Buffer.from('{"a":"й"}'), { bytes: 10, text: '{"a":"й"}', cut: false }],
    ['bytes', 'audio/mpeg', Buffer.of(255, 1), { bytes: 2, text: '/wE=', encoding: 'base64', cut: false }],
    ['bytes that call themselves JSON', 'application/json', Buffer.of(31, 139, 0), { bytes: 3, encoding: 'base64' }],
    [
      'a long text',
      'text/plain',
      Buffer.from('й'.repeat(20_000)),
      { bytes: 40_000, text: 'й'.repeat(8192), cut: true },
    ],
    [
      'many bytes',
      'audio/wav',
      Buffer.alloc(5000, 1),
      { bytes: 5000, text: Buffer.alloc(256, 1).toString('base64'), cut: true },
    ],
  ])('%s', async (_name, type, body, recorded) => {
    const base = await serve((_request, response) =>
      response.writeHead(200, type === '' ? {} : { 'Content-Type': type }).end(body),
    );
    for (const keepWhole of [true, false]) {
      const probe = aProbe({ base, keepWhole });
      await ask(probe);
      expect(probe.exchanges()[0]?.response?.body).toMatchObject(recorded);
      const whole = probe.evidence()[0]?.response?.body;
      expect(whole?.cut).toBe(!keepWhole && 'cut' in recorded && recorded.cut);
    }
  });

  test('what was sent is shortened as well', async () => {
    const base = await serve((_request, response) => response.end());
    const probe = aProbe({ base, keepWhole: true });
    await ask(probe, { method: 'POST', body: 'x'.repeat(20_000) });
    expect(probe.exchanges()[0]?.request.body).toMatchObject({ bytes: 20_000, text: 'x'.repeat(16_384), cut: true });
    expect(probe.evidence()[0]?.request.body).toMatchObject({ text: 'x'.repeat(20_000), cut: false });
  });
});
