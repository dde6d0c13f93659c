import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReference } from '../mocks/callaider/index.js';
import type { Report } from '../schemas/report.js';
import { buildForTests, closedPort, forward, linecheck, SECRET, serve, serveRaw } from './fixtures.js';

const room = mkdtempSync(join(tmpdir(), 'linecheck-cli-'));
beforeAll(buildForTests, 60_000);
afterAll(() => rmSync(room, { recursive: true }));

const noTrace = expect.not.stringMatching(/^\s+at .+:\d+:\d+\)?$/m);

describe('wrong usage ends with 2 and says what was meant', () => {
  test.each([
    ['an unknown option', ['check', 'http://127.0.0.1:1', '--dept', 'quick'], /Did you mean --depth\?/],
    ['an unknown command', ['chekc'], /Did you mean check\?/],
    [
      'an unknown rule',
      ['check', 'http://127.0.0.1:1', '--only', 'auth/contact-needs-key'],
      /Did you mean auth\/contacts-needs-key\?/,
    ],
    [
      'a selector that matches nothing',
      ['check', 'http://127.0.0.1:1', '--only', 'nothing-matches'],
      /linecheck rules/,
    ],
    ['an unknown depth', ['check', 'http://127.0.0.1:1', '--depth', 'deep'], /quick, standard, thorough/],
    ['a URL without a scheme', ['check', 'api.example.com'], /Did you mean https:\/\/api\.example\.com/],
    ['a window the wrong way round', ['check', 'http://127.0.0.1:1', '--from', '200', '--to', '100'], /Swap them/],
    ['no requests to generate', ['check', 'http://127.0.0.1:1', '--fuzz', '0'], /whole number from 1 to 1000/],
    ['a negative number of them', ['check', 'http://127.0.0.1:1', '--fuzz', '-1'], /whole number from 1 to 1000/],
    ['a rate of nothing', ['check', 'http://127.0.0.1:1', '--rate', '0'], /above 0/],
    ['an unknown report', ['check', 'http://127.0.0.1:1', '--report', 'pdf'], /Formats: pretty, json, junit/],
    ['an unknown provider', ['mock', 'callaidr'], /Did you mean callaider\?/],
    ['an unknown fault', ['mock', 'callaider', '--fault', 'contact-bare-array'], /contacts-bare-array/],
    ['an unknown clause', ['explain', 'CALLS-99'], /linecheck rules/],
  ])('%s', async (_sentence, args, hint) => {
    const { code, stdout, stderr } = await linecheck(args);
    expect(stderr).toMatch(hint);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: noTrace });
  });

  test('a missing key', async () => {
    const { code, stderr } = await linecheck(['check', 'http://127.0.0.1:1'], { env: { LINECHECK_SECRET: undefined } });
    expect(stderr).toMatch(/LINECHECK_SECRET/);
    expect(code).toBe(2);
  });
});

describe('a target that cannot be judged ends with 3 and one sentence of cause and cure', () => {
  test.each<[string, () => Promise<string>, RegExp]>([
    ['nobody listens', closedPort, /refused/],
    ['no such host', async () => 'http://no-such-host.invalid', /no-such-host\.invalid/],
    ['it hangs', () => serve(() => {}), /0\.3 s/],
    ['it hangs up', () => serveRaw((socket) => socket.destroy()), /closed|broke|reset/i],
    ['it does not speak HTTP', () => serveRaw((socket) => socket.resume().write('SSH-2.0-OpenSSH_9.2\r\n')), /HTTP/],
    ['401 everywhere', () => serve((_request, response) => void response.writeHead(401).end('{}')), /key/],
    ['403 everywhere', () => serve((_request, response) => void response.writeHead(403).end('{}')), /403/],
    [
      'a gateway without an application',
      () =>
        serve(
          (_request, response) =>
            void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>'),
        ),
      /gateway/i,
    ],
  ])('%s', async (_sentence, start, expected) => {
    const { code, stdout, stderr } = await linecheck(['check', await start(), '--timeout', '0.3', '--quiet']);
    expect(stdout).toMatch(expected);
    expect(stdout).toMatch(/^INCONCLUSIVE/m);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(stdout).toEqual(noTrace);
  });

  test('plain HTTP asked over TLS', async () => {
    const url = await serve((_request, response) => void response.end('{}'));
    const { code, stdout } = await linecheck(['check', url.replace('http:', 'https:'), '--quiet']);
    expect(stdout).toMatch(/TLS|http:\/\//i);
    expect(code).toBe(3);
  });
});

describe('hostile answers neither hang nor crash nor reach the terminal', () => {
  const endless = (response: http.ServerResponse) => {
    const chunk = Buffer.alloc(65_536, 'a');
    const more = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };
  test.each<[string, http.RequestListener]>([
    [
      'HTML instead of JSON',
      (_request, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>'),
    ],
    [
      'an endless body',
      (_request, response) => endless(response.writeHead(200, { 'content-type': 'application/json' })),
    ],
    [
      'a broken encoding',
      (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end('{"status":"success"}'),
    ],
    [
      'escape sequences',
      (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{"status":"\u001b[2J\u001b]0;x\u0007"}'),
    ],
    [
      '500 with a stack trace',
      (_request, response) =>
        void response
          .writeHead(500, { 'content-type': 'text/plain' })
          .end('Error: boom\n    at Object.<anonymous> (/app/index.js:1:7)'),
    ],
    [
      '404 everywhere',
      (_request, response) => void response.writeHead(404, { 'content-type': 'application/json' }).end('{}'),
    ],
    [
      'a redirect to another host',
      (_request, response) => void response.writeHead(302, { location: 'http://example.invalid/' }).end(),
    ],
  ])('%s', async (_sentence, handler) => {
    const { code, stdout, stderr } = await linecheck([
      'check',
      await serve(handler),
      '--depth',
      'quick',
      '--timeout',
      '5',
      '--quiet',
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^NOT CONFORMANT/m);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

test('the key is nowhere in any output, also when the target gives it back in every encoding', async () => {
  const encodings = (text: string) => {
    const bytes = Buffer.from(text);
    return [
      text,
      encodeURIComponent(text),
      [...bytes].map((byte) => `%${byte.toString(16)}`).join(''),
      bytes.toString('base64'),
      Buffer.from(`user:${text}`).toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('hex'),
      [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
      [...text].map((character) => `&#${character.charCodeAt(0)};`).join(''),
      text.replaceAll('/', '&#x2F;').replaceAll('=', '&#61;'),
    ];
  };
  const url = await serve((request, response) => {
    const told = encodings(String(request.headers['x-secret-key'] ?? ''));
    response.writeHead(200, { 'content-type': 'application/json', 'x-echo': encodeURIComponent(String(told[0])) });
    response.end(
      `{"status":"error","message":"${told.join(' ').replace(/["\\](?!u)/g, '')}","headers":${JSON.stringify(request.rawHeaders)},"url":${JSON.stringify(request.url)}}`,
    );
  });
  const [json, junit, evidence] = [join(room, 'echo.json'), join(room, 'echo.xml'), join(room, 'echo.gz')];
  const { stdout, stderr } = await linecheck([
    'check',
    url,
    '--report',
    `json=${json}`,
    '--report',
    `junit=${junit}`,
    '--evidence',
    evidence,
  ]);
  const outputs = [
    stdout,
    stderr,
    readFileSync(json, 'utf8'),
    readFileSync(junit, 'utf8'),
    gunzipSync(readFileSync(evidence)).toString(),
  ];
  for (const output of outputs) {
    for (const form of encodings(SECRET)) expect(output.includes(form), form).toBe(false);
  }
  expect(readFileSync(json, 'utf8')).toContain('"echoed": true');
});

describe('against the reference provider', () => {
  async function reference(options: Parameters<typeof createReference>[0] = {}) {
    const provider = createReference({ secret: SECRET, ...options });
    const { url } = await provider.listen({ port: 0 });
    return { url, close: () => provider.close() };
  }

  test('a clean run ends with 0; its reports are written and whole', async () => {
    const { url, close } = await reference();
    const [json, junit] = [join(room, 'run.json'), join(room, 'run.xml')];
    const { code, stdout, stderr } = await linecheck([
      'check',
      url,
      '--depth',
      'quick',
      '--seed',
      '7',
      '--report',
      `json=${json}`,
      '--report',
      `junit=${junit}`,
    ]);
    await close();
    expect(stdout).toMatch(/^CONFORMANT/m);
    expect(stderr).toMatch(/asking about health/);
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect([code, report.summary.verdict, report.seed, report.schema]).toEqual([
      0,
      'conformant',
      7,
      'linecheck/report@1',
    ]);
    expect(readFileSync(junit, 'utf8')).toContain('<testsuites');
  });

  test('a fault ends with 1 and names its rule', async () => {
    const { url, close } = await reference({ faults: ['contacts-bare-array'] });
    const { code, stdout } = await linecheck(['check', url, '--depth', 'quick', '--quiet']);
    await close();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAIL {2}contacts\//m);
  });

  test('an account without calls ends with 3, structure only, unless that is accepted', async () => {
    const { url, close } = await reference({ personality: 'empty-account' });
    const strict = await linecheck(['check', url, '--quiet']);
    const lenient = await linecheck(['check', url, '--quiet', '--allow-empty']);
    await close();
    expect(strict.stdout).toMatch(/^INCONCLUSIVE {2}structure only/m);
    expect([strict.code, lenient.code]).toEqual([3, 0]);
  });

  test('json on stdout is nothing but the report', async () => {
    const { url, close } = await reference();
    const { code, stdout } = await linecheck(['check', url, '--only', 'health', '--report', 'json', '--quiet']);
    await close();
    expect((JSON.parse(stdout) as Report).summary.counts.fail).toBe(0);
    expect(code).toBe(0);
  });

  test('no more requests leave than allowed, and such a run is not called conformant', async () => {
    let requests = 0;
    const { url, close } = await reference();
    const counting = await serve((request, response) => {
      requests += 1;
      forward(url, request, response);
    });
    const { code, stdout } = await linecheck(['check', counting, '--max-requests', '12', '--quiet']);
    await close();
    expect(requests).toBe(12);
    expect(stdout).toMatch(/cap of 12 requests/);
    expect(code).toBe(3);
  });

  test('Ctrl-C prints what was learned, writes the reports and ends with 130', async () => {
    const { url, close } = await reference();
    let tenth = () => {};
    const tenthRequest = new Promise<void>((resolve) => {
      tenth = resolve;
    });
    let requests = 0;
    const slow = await serve((request, response) => {
      requests += 1;
      if (requests >= 10) return tenth();
      forward(url, request, response);
    });
    const json = join(room, 'interrupted.json');
    const { code, stdout } = await linecheck(['check', slow, '--report', `json=${json}`], {
      meanwhile: async (kill) => {
        await tenthRequest;
        kill('SIGINT');
      },
    });
    await close();
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect([code, report.interrupted]).toEqual([130, true]);
    expect(report.summary.counts.pass).toBeGreaterThan(0);
    expect(stdout).toMatch(/interrupted/);
  });
});

describe('help and lists', () => {
  test.each([
    [['--help'], /linecheck demo/],
    [['--version'], /^\d+\.\d+\.\d+/],
    [['check', '--help'], /LINECHECK_SECRET[\s\S]*Exit codes/],
    [['rules'], /contacts\/[\s\S]* rules\. All about one/],
    [['rules', 'CON-2'], /CON-2/],
    [['explain', 'CON-2'], /MUST[\s\S]*holds[\s\S]*fix/],
    [['explain', 'OPS-4'], /judged\s+no: monitoring/],
    [['mock', '--list-faults'], /contacts-bare-array[\s\S]*fail {2}contacts\//],
    [['mock', '--list-personalities'], /fallback/],
  ])('linecheck %j', async (args, expected) => {
    const { code, stdout } = await linecheck(args);
    expect(stdout).toMatch(expected);
    expect(code).toBe(0);
  });
});
