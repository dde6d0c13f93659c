import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { answered, aProbe, ask, failed, SECRET, serve, serveTcp, serveWire } from './fixtures.js';

describe('on the wire', () => {
  test.each(['//contacts', '/contacts;a=b', '/calls/..%2f..%2Fx', '/a/../b', '/%D0%B9?x=[1]&y={2}', '/\u0439'])(
    'the path %s stands as it was given, behind the prefix',
    async (path) => {
      const { base, seen } = await serveWire();
      await ask(aProbe({ base: `${base}/api/v1` }), { path });
      expect(seen[0]?.split('\r\n')[0]).toBe(`GET /api/v1${path} HTTP/1.1`);
    },
  );

  test('headers keep their spelling, order, repetition, emptiness and UTF-8', async () => {
    const { base, seen } = await serveWire();
    const probe = aProbe({ base, extraHeaders: [['x-ENV', 'test']] });
    await ask(probe, {
      key: { label: 'odd keys', values: ['wrong', '', 'ключ'], header: 'x-SECRET-key' },
      headers: [['X-Empty', '']],
    });
    expect(seen[0]?.split('\r\n').slice(3)).toEqual([
      'User-Agent: linecheck/0.0.0',
      'Accept: application/json',
      'Accept-Encoding: gzip, deflate, br',
      'x-SECRET-key: wrong',
      'x-SECRET-key: ',
      'x-SECRET-key: ключ',
      'x-ENV: test',
      'X-Empty: ',
      '',
      '',
    ]);
  });

  test('a body has its length in bytes and no type of its own, also on GET', async () => {
    const { base, seen } = await serveWire();
    await ask(aProbe({ base }), { body: '{"й":' });
    expect(seen.join('')).toMatch(/\r\ncontent-length: 6\r\n\r\n\{"й":$/);
    expect(seen.join('')).not.toMatch(/content-type|transfer-encoding/i);
  });

  test.each([
    ['a blank in the path', { path: '/a b' }],
    ['a line break in the path', { path: '/a\r\nX: y' }],
    ['a line break in a header', { headers: [['X-Odd', 'a\r\nb: c']] as const }],
    ['a header name that is none', { headers: [['X Odd', 'a']] as const }],
    ['a method that is none', { method: 'GE T' }],
    ['a length that is wrong', { method: 'POST', body: 'abc', headers: [['Content-Length', '5']] as const }],
    ['a whole URL', { path: 'http://127.0.0.1:1/' }],
  ])('%s is not sent', async (_name, over) => {
    const { base, seen } = await serveWire();
    expect(failed(await ask(aProbe({ base }), over)).code).toBe('invalid-request');
    expect(seen).toEqual([]);
  });
});

describe('an answer', () => {
  test('keeps its headers, whatever their case and number', async () => {
    const base = await serve((_request, response) => {
      response.writeHead(
        418,
        [
          ['Content-Type', 'Application/JSON; charset=utf-8'],
          ['X-Twice', '1'],
          ['x-twice', '2'],
          ['X-Empty', ''],
        ].flat(),
      );
      response.end('{"a":1}');
    });
    const answer = answered(await ask(aProbe({ base })));
    expect(answer).toMatchObject({ status: 418, mediaType: 'application/json', exchange: 1 });
    expect(answer.all('X-TWICE')).toEqual(['1', '2']);
    expect(answer.header('x-empty')).toBe('');
    expect(answer.header('missing')).toBeUndefined();
    expect(answer.headerNames()).toEqual(expect.arrayContaining(['content-type', 'x-twice', 'x-empty']));
    expect(answer.headerNames().filter((name) => name === 'x-twice')).toHaveLength(1);
    expect(answer.body.json).toEqual({ kind: 'json', value: { a: 1 } });
  });

  test.each([
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ])('to %s with status %i has no body', async (method, status) => {
    const base = await serve((_request, response) => {
      response.writeHead(status, { 'Content-Encoding': 'gzip', ETag: '"1"' }).end();
    });
    const { body } = answered(await ask(aProbe({ base }), { method }));
    expect(body.bytes).toHaveLength(0);
    expect(body.json).toEqual({ kind: 'empty' });
    expect(body.undecodable).toBeUndefined();
  });

  test('that redirects is the answer', async () => {
    const base = await serve((request, response) => {
      response.writeHead(302, { Location: `${base}/elsewhere` }).end(request.url);
    });
    expect(answered(await ask(aProbe({ base }), { path: '/a' }))).toMatchObject({ status: 302 });
  });

  test('is recorded with what was asked for', async () => {
    const { base } = await serveWire();
    const probe = aProbe({ base: `${base}/api` });
    await probe
      .for('contacts/answer', 'Ask /contacts')
      .ask({ endpoint: 'contacts', intent: 'valid', path: '/contacts' });
    await probe.for('auth/none', 'Ask without').ask({
      endpoint: 'contacts',
      intent: 'refused',
      path: '/contacts',
      key: 'none',
      purpose: 'Now without a key',
    });
    expect(probe.exchanges()).toMatchObject([
      { id: 1, observation: 'contacts/answer', purpose: 'Ask /contacts', request: { url: `${base}/api/contacts` } },
      {
        id: 2,
        observation: 'auth/none',
        purpose: 'Now without a key',
        response: { status: 200, body: { text: '{}' } },
      },
    ]);
    expect(probe.requests()).toBe(2);
    const log = probe.for('general/all', 'Look back').log();
    expect(log.map(({ exchange, observation, group }) => [exchange, observation, group])).toEqual([
      [1, 'contacts/answer', 1],
      [2, 'auth/none', 2],
    ]);
  });
});

describe('connections', () => {
  const named = { connection: { named: 'one' } } as const;

  async function countingServer() {
    const sockets: Socket[] = [];
    const base = await serveTcp((socket) => {
      sockets.push(socket);
      socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'));
    });
    return { base, sockets };
  }

  test.each([
    ['shared by default', [{}, {}, {}], 1],
    ['fresh ones for who wants one', [{}, { connection: 'fresh' as const }, { connection: 'fresh' as const }, {}], 3],
    ['one for each name', [named, {}, named, { connection: { named: 'two' } }], 3],
  ])('%s', async (_name, asks, count) => {
    const { base, sockets } = await countingServer();
    const probe = aProbe({ base });
    for (const over of asks) answered(await ask(probe, over));
    expect(sockets).toHaveLength(count);
  });

  test('a fresh one is closed after its answer', async () => {
    const { base, sockets } = await countingServer();
    await ask(aProbe({ base }), { connection: 'fresh' });
    await expect.poll(() => sockets[0]?.destroyed || sockets[0]?.readableEnded).toBe(true);
  });

  test.each([{}, named])('one that the server closed meanwhile is opened anew: %o', async (over) => {
    const { base, sockets } = await countingServer();
    const probe = aProbe({ base });
    answered(await ask(probe, over));
    sockets[0]?.destroy();
    answered(await ask(probe, over));
    expect(sockets).toHaveLength(2);
  });

  test.each([{}, named])('one that dies as it is used again is not blamed on the target: %o', async (over) => {
    const connections: number[] = [];
    const base = await serveTcp((socket) => {
      const number = connections.push(0) - 1;
      socket.on('data', () => {
        connections[number] = (connections[number] ?? 0) + 1;
        if (connections[number] > 1) socket.resetAndDestroy();
        else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
      });
    });
    const probe = aProbe({ base });
    answered(await ask(probe, over));
    answered(await ask(probe, over));
    expect(connections).toEqual([2, 1]);
    expect(probe.exchanges()).toHaveLength(2);
    expect(probe.requests()).toBe(3);
  });

  test('a server that drops every request is blamed', async () => {
    const base = await serveTcp((socket) => socket.once('data', () => socket.destroy()));
    expect(failed(await ask(aProbe({ base })))).toMatchObject({ code: 'reset' });
  });
});

describe('a download', () => {
  test('takes nothing of ours along, not even to the same host', async () => {
    const { base, seen } = await serveWire();
    const probe = aProbe({ base, extraHeaders: [['X-Env', 'test']] });
    await ask(probe, {
      endpoint: 'storage',
      intent: 'download',
      path: `${base}/file?sig=a%2Bb`,
      headers: [['Cookie', 'a']],
    });
    expect(seen[0]).toMatch(/^GET \/file\?sig=a%2Bb HTTP/);
    expect(seen[0]).not.toMatch(new RegExp(`${SECRET}|x-env|cookie|x-secret-key`, 'i'));
  });

  test('stops at 64 KiB unless the ask says otherwise', async () => {
    const base = await serve((_request, response) => response.end(Buffer.alloc(200_000, 1)));
    const probe = aProbe({ base });
    const over = { endpoint: 'storage', intent: 'download', path: `${base}/a` } as const;
    expect(answered(await ask(probe, over)).body).toMatchObject({ cut: true, bytes: { length: 65_536 } });
    expect(answered(await ask(probe, { ...over, limitBytes: 10 })).body).toMatchObject({
      cut: true,
      bytes: { length: 10 },
    });
    expect(answered(await ask(probe, { ...over, limitBytes: 200_000 })).body.cut).toBe(false);
  });
});
