import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSimulator } from '../create-simulator.js';
import { aSimulator, ask, NOON } from '../fixtures.js';
import { toy } from '../fixtures.toy.js';
import type { Listening } from '../listen.js';
import { fromFetch } from './arrived.js';
import { encode, headerOf } from './encode.js';
import type { Incoming } from './incoming.js';
import { empty, json } from './reply.js';
import { createRouter } from './router.js';
import { toResponse } from './send.js';

describe('routes', () => {
  const router = createRouter(
    [
      { method: 'GET', path: '/calls/search', aliases: ['/search'] },
      { method: 'GET', path: '/calls/:id' },
      { method: 'DELETE', path: '/calls/:id' },
      { method: 'POST', path: '/teams/:team/users/:user' },
      { method: 'GET', path: '/files/:name{.+}' },
    ] as const,
    ['/v1', '/v2'],
  );

  test.each([
    ['GET', '/v1/calls/search', '/calls/search', {}],
    ['GET', '/v2/search', '/calls/search', {}],
    ['HEAD', '/v1/calls/7', '/calls/:id', { id: '7' }],
    ['GET', '/v1/calls/a%2Fb%20c', '/calls/:id', { id: 'a/b c' }],
    ['GET', '/v1/calls/%E0%A4', '/calls/:id', { id: '%E0%A4' }],
    ['POST', '/v1/teams/1/users/2', '/teams/:team/users/:user', { team: '1', user: '2', other: '' }],
    ['GET', '/v1/files/a/b.mp3', '/files/:name{.+}', { name: 'a/b.mp3' }],
    ['GET', '/v1/calls/constructor', '/calls/:id', { id: 'constructor', constructor: '', __proto__: '' }],
  ])('%s %s', (method, path, route, params) => {
    const match = router.match(method, path);
    expect(match?.route.path).toBe(route);
    for (const [name, value] of Object.entries(params)) expect(match?.param(name)).toBe(value);
  });

  test.each([
    ['GET', '/calls/7'],
    ['PUT', '/v1/calls/7'],
    ['GET', '/v1/calls'],
    ['GET', '/v1/calls/7/'],
  ])('%s %s goes nowhere', (method, path) => {
    expect(router.match(method, path)).toBeUndefined();
  });

  test('a path knows its methods', () => {
    expect(router.allowed('/v1/calls/7')).toEqual(['GET', 'DELETE']);
    expect(router.allowed('/v1/nowhere')).toEqual([]);
  });
});

describe('an answer', () => {
  test.each([
    ['JSON', json({ a: 1 }), 'application/json; charset=utf-8', '{"a":1}'],
    [
      'JSON of another type',
      json([], 200, { 'content-type': 'application/vnd.x+json' }),
      'application/vnd.x+json',
      '[]',
    ],
    ['JSON null', json(null), 'application/json; charset=utf-8', 'null'],
    ['nothing', empty(), undefined, ''],
  ])('of %s', (_what, reply, type, body) => {
    const sent = encode(reply);
    expect([headerOf(sent.headers, 'content-type'), sent.body]).toEqual([type, body]);
  });

  test('has a length and a date, and several lines of one name', async () => {
    const sent = encode({ status: 200, headers: { 'X-A': ['1', '2'] }, body: 'é' });
    const answer = await toResponse(sent, 'GET', 'today');
    expect([answer.headers.get('content-length'), answer.headers.get('date'), answer.headers.get('x-a')]).toEqual([
      '2',
      'today',
      '1, 2',
    ]);
  });

  test.each([204, 304])('with status %d has neither body nor length', async (status) => {
    const answer = await toResponse(encode({ status }), 'GET', 'today');
    expect([answer.headers.get('content-length'), await answer.text()]).toEqual([null, '']);
  });
});

test('a request is read as it is, with its JSON read once', async () => {
  const incoming = await fromFetch(
    new Request('http://toy.example:8080/a%20b?x=1&x=2', { method: 'POST', body: '{"a":1}', headers: { 'X-A': 'b' } }),
    { fallback: 'http://nowhere' },
  );
  expect(incoming).toMatchObject({
    method: 'POST',
    path: '/a%20b',
    search: 'x=1&x=2',
    base: 'http://toy.example:8080',
  });
  expect(incoming.query.getAll('x')).toEqual(['1', '2']);
  expect(incoming.header('x-a')).toBe('b');
  expect(incoming.json()).toEqual({ ok: true, value: { a: 1 } });
  expect(incoming.json()).toBe(incoming.json());
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['{', 'malformed'],
])('the body %j is %s as JSON', async (body, problem) => {
  const incoming = await fromFetch(new Request('http://x.example', { method: 'POST', body }), { fallback: '' });
  expect(incoming.json()).toEqual({ ok: false, problem });
});

describe('over a socket', () => {
  const seen: Incoming[] = [];
  const simulator = createSimulator(
    {
      ...toy,
      identify(incoming, match) {
        seen.push(incoming);
        return toy.identify(incoming, match);
      },
    },
    { now: NOON, paused: true, calls: 20 },
  );
  let server: Listening;
  beforeAll(async () => {
    server = await simulator.listen({ port: 0 });
  });
  afterAll(() => simulator.close());

  async function raw(request: string): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(request);
    return text(socket);
  }

  test('paths, header names and bodies come as they were sent', async () => {
    await raw(
      'POST /v1/a%2fb/../tags?q=%20 HTTP/1.1\r\nHost: pbx.test:99\r\nx-ToKen: nobody-knows\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc',
    );
    const incoming = seen.at(-1);
    expect(incoming).toMatchObject({
      path: '/v1/a%2fb/../tags',
      search: 'q=%20',
      body: 'abc',
      base: 'http://pbx.test:99',
    });
    expect(incoming?.headers).toContainEqual(['x-ToKen', 'nobody-knows']);
    expect(incoming?.address).toBe('127.0.0.1');
  });

  test('a chunked body, and the absolute form of proxies, are read too', async () => {
    await raw(
      'GET http://far.test/v1/calls HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
    );
    expect(seen.at(-1)).toMatchObject({ path: '/v1/calls', body: 'abc', base: 'http://x' });
  });

  test('a Host header that is none is not repeated in links', async () => {
    await raw('GET /v1/calls HTTP/1.1\r\nHost: <script>\r\nConnection: close\r\n\r\n');
    expect(seen.at(-1)?.base).toBe('http://127.0.0.1:0');
  });

  test('an answer has the date of the clock, a length, and the names of its headers as written', async () => {
    const answer = await raw(
      'GET /v1/calls/c1 HTTP/1.1\r\nHost: x\r\nX-Token: toy-token-1\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\nDate: Mon, 05 Jan 2026 12:00:00 GMT\r\n/);
    expect(answer).toContain('\r\nX-Toy: yes\r\n');
    expect(answer).toMatch(/\r\nContent-Length: 21\r\n/);
  });

  test('a body that is too long is refused, and its beginning is all that is kept', async () => {
    const answer = await fetch(`${server.url}/v1/tags`, {
      method: 'POST',
      headers: { 'X-Token': 'toy-token-1' },
      body: 'x'.repeat(5 * 1024 * 1024),
    });
    expect(answer.status).toBe(413);
    expect(seen.at(-1)?.body).toHaveLength(4 * 1024 * 1024);
  });

  test('a client that goes away in the middle of its request harms nobody', async () => {
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST /v1/tags HTTP/1.1\r\nHost: x\r\nX-Token: toy-token-1\r\nContent-Length: 99\r\n\r\nabc');
    socket.resetAndDestroy();
    expect((await fetch(`${server.url}/v1/calls`, { headers: { 'X-Token': 'toy-token-1' } })).status).toBe(200);
  });

  test('a port that is taken is refused with a hint', async () => {
    await expect(aSimulator().listen({ port: server.port })).rejects.toMatchObject({
      message: `Port ${server.port} on 127.0.0.1 is in use`,
      hint: expect.stringContaining('another port'),
    });
  });
});

test('close ends open connections, and what waits for the clock', async () => {
  const simulator = aSimulator({ paused: false });
  const { port } = await simulator.listen({ port: 0 });
  simulator.faults.add({ name: 'hang' });
  simulator.clock.at(NOON + 3_600, () => {});
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.write('GET /v1/calls HTTP/1.1\r\nHost: x\r\nX-Token: toy-token-1\r\n\r\n');
  const ended = new Promise((resolve) => {
    socket.on('close', resolve);
  });
  await vi.waitFor(() => expect(simulator.journal.size).toBe(1), 5_000);
  await simulator.close();
  await ended;
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test('a base URL that was given is the one in answers', async () => {
  const simulator = aSimulator({ base: 'https://api.example' });
  const info = await ask(simulator, '/__linecheck/info');
  expect(await info.json()).toMatchObject({ baseUrl: 'https://api.example/v1' });
});

test('a mistake in reading who asks is answered as trouble, and stops nobody', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  onTestFinished(() => warned.mockRestore());
  const simulator = createSimulator(
    {
      ...toy,
      identify() {
        throw new Error('a mistake');
      },
    },
    { calls: 5 },
  );
  expect((await ask(simulator, '/v1/calls')).status).toBe(500);
  expect(warned).toHaveBeenCalledOnce();
  await simulator.close();
});
