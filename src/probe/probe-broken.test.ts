import { createServer as createTlsServer } from 'node:tls';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answered, aProbe, ask, failed, listen, serve, serveTcp } from './fixtures.js';
import { certificate } from './fixtures.tls.js';

const MIB = 1024 * 1024;
const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const says = (text: string, end = false): Promise<string> =>
  serveTcp((socket) => socket.once('data', () => (end ? socket.end(text) : socket.write(text))));
const port = (origin: string): string => new URL(origin).port;

describe('no answer', () => {
  test('nobody listens', async () => {
    const base = 'http://127.0.0.1:1';
    expect(failed(await ask(aProbe({ base })))).toMatchObject({
      code: 'refused',
      fact: '127.0.0.1:1 refused the connection',
      hint: expect.stringContaining('curl -i http://127.0.0.1:1'),
    });
  });

  test('no such name', async () => {
    const failure = failed(await ask(aProbe({ base: 'http://no-such-host.invalid' })));
    expect(failure).toMatchObject({ code: 'dns', fact: expect.stringContaining('no-such-host.invalid') });
  });

  test('silence', async () => {
    const base = await serveTcp(() => {});
    const failure = failed(await ask(aProbe({ base, timeoutSeconds: 0.1 })));
    expect(failure).toMatchObject({ code: 'timeout', fact: `no answer from 127.0.0.1:${port(base)} within 0.1 s` });
  });

  test('an answer that drips on', async () => {
    const base = await serve((_request, response) => {
      response.write('[1');
      setInterval(() => response.write(','), 5).unref();
    });
    const failure = failed(await ask(aProbe({ base, timeoutSeconds: 0.1 })));
    expect(failure).toMatchObject({
      code: 'timeout',
      fact: expect.stringMatching(/did not end within 0\.1 s \(\d+ bytes so far\)/),
    });
  });

  test('the connection is closed', async () => {
    const base = await serveTcp((socket) => socket.once('data', () => socket.end()));
    expect(failed(await ask(aProbe({ base })))).toMatchObject({
      code: 'reset',
      fact: `127.0.0.1:${port(base)} closed the connection without an answer`,
    });
  });

  test.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['headers that are none', 'HTTP/1.1 200 OK\r\nno colon here\r\n\r\n'],
  ])('%s', async (_name, text) => {
    expect(failed(await ask(aProbe({ base: await says(text) })))).toMatchObject({ code: 'not-http' });
  });

  test('a body whose chunks are wrong', async () => {
    const base = await says(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n[1,2]\r\nZZ\r\n`);
    expect(failed(await ask(aProbe({ base })))).toMatchObject({
      code: 'not-http',
      fact: expect.stringContaining('breaks HTTP in its body after 5 bytes'),
    });
  });
});

describe('a body that is not whole', () => {
  test.each([
    [
      'reset in the middle',
      async () =>
        serveTcp((socket) =>
          socket.once('data', () => {
            socket.write(`${head}Content-Length: 100\r\n\r\n[1,2`, () =>
              setTimeout(() => socket.resetAndDestroy(), 20),
            );
          }),
        ),
    ],
    ['ended too early', () => says(`${head}Content-Length: 100\r\n\r\n[1,2`, true)],
    ['chunks without an end', () => says(`${head}Transfer-Encoding: chunked\r\n\r\n4\r\n[1,2\r\n`, true)],
  ])('%s', async (_name, start) => {
    const { body, status } = answered(await ask(aProbe({ base: await start() })));
    expect(status).toBe(200);
    expect(body).toMatchObject({ cut: true, text: '[1,2' });
    expect(body.json).toEqual({
      kind: 'broken',
      problem: 'the body is not whole: the connection broke off after 4 bytes',
    });
  });

  test('an endless one is left at the limit', async () => {
    let closed = false;
    const base = await serve((_request, response) => {
      const more = (): void => {
        while (!closed && response.write('x'.repeat(65_536))) {}
      };
      response.on('drain', more).on('close', () => {
        closed = true;
      });
      more();
    });
    const { body } = answered(await ask(aProbe({ base })));
    expect(body).toMatchObject({ cut: true, tooLong: MIB, shortened: MIB });
    expect(body.json).toEqual({ kind: 'broken', problem: 'the body is not whole: reading stopped at 1,048,576 bytes' });
    await expect.poll(() => closed).toBe(true);
  });

  test('one of exactly the limit is whole', async () => {
    const base = await serve((_request, response) => response.end('[1]'));
    expect(answered(await ask(aProbe({ base }), { limitBytes: 3 })).body).toMatchObject({ cut: false, text: '[1]' });
  });

  test.each([
    ['gzip', gzipSync],
    ['br', (zeros: Buffer) => brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ])('a bomb of %s stops at the limit', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(40 * MIB));
    const base = await serve((_request, response) =>
      response.writeHead(200, { 'Content-Encoding': encoding }).end(bomb),
    );
    expect(answered(await ask(aProbe({ base }))).body).toMatchObject({ cut: true, tooLong: MIB, shortened: MIB });
  });

  test("a compressed one that breaks off is not the encoder's fault", async () => {
    const half = gzipSync(JSON.stringify(Array.from({ length: 5000 }, (_, index) => index * 7919))).subarray(0, 4000);
    const base = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': '9999' });
      response.write(half, () => setTimeout(() => response.destroy(), 20));
    });
    const { body } = answered(await ask(aProbe({ base })));
    expect(body.cut).toBe(true);
    expect(body.undecodable).toBeUndefined();
    expect(body.text).toMatch(/^\[0,7919,/);
  });
});

describe('Content-Encoding', () => {
  const json = '{"name":"Олена"}';
  const gzip = gzipSync(json);

  test.each([
    ['gzip', gzip],
    ['GZIP', gzip],
    ['x-gzip', gzip],
    ['br', brotliCompressSync(json)],
    ['deflate', deflateSync(json)],
    ['deflate', deflateRawSync(json)],
    ['identity', Buffer.from(json)],
    ['', Buffer.from(json)],
    ['deflate, gzip', gzipSync(deflateSync(json))],
    ['gzip, identity', gzip],
  ])('%s is undone', async (encoding, bytes) => {
    const base = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': encoding });
      for (const byte of bytes) response.write(Buffer.of(byte));
      response.end();
    });
    const { body } = answered(await ask(aProbe({ base })));
    expect(body).toMatchObject({ text: json, cut: false });
    expect(body.undecodable).toBeUndefined();
  });

  test.each([
    ['gzip', Buffer.from(json), 'Content-Encoding "gzip" could not be undone: incorrect header check'],
    ['gzip', gzip.subarray(0, -6), 'Content-Encoding "gzip" could not be undone: unexpected end of file'],
    ['zstd', Buffer.from(json), 'Content-Encoding "zstd" is not one that was asked for'],
  ])('%s that is broken or unknown', async (encoding, bytes, problem) => {
    const base = await serve((_request, response) =>
      response.writeHead(200, { 'Content-Encoding': encoding }).end(bytes),
    );
    const probe = aProbe({ base });
    const { body } = answered(await ask(probe));
    expect(body).toMatchObject({ undecodable: problem, cut: false, text: json });
    expect(body.json).toEqual({ kind: 'broken', problem });
    // The connection is still good for the next one.
    expect(answered(await ask(probe)).status).toBe(200);
  });
});

describe('TLS', () => {
  const serveTls = (): Promise<string> =>
    listen(
      createTlsServer(certificate, (socket) => {
        socket.on('error', () => {});
        socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'));
      }).on('tlsClientError', () => {}),
      'https',
    );

  test('a certificate of its own making is refused', async () => {
    const base = await serveTls();
    expect(failed(await ask(aProbe({ base })))).toEqual({
      code: 'tls',
      fact: `the certificate of 127.0.0.1:${port(base)} is not accepted: it is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)`,
      hint: expect.stringContaining('--insecure'),
    });
  });

  test('unless the user takes it', async () => {
    const base = await serveTls();
    const probe = aProbe({ base, insecure: true });
    answered(await ask(probe));
    expect(probe.exchanges()[0]?.curl).toMatch(/^curl -sS -k /);
  });

  test('https:// on a plain port', async () => {
    const base = (await serve((_request, response) => response.end())).replace('http:', 'https:');
    expect(failed(await ask(aProbe({ base })))).toEqual({
      code: 'not-http',
      fact: `127.0.0.1:${port(base)} does not speak TLS`,
      hint: expect.stringContaining(base.replace('https:', 'http:')),
    });
  });

  test('http:// on a port with TLS', async () => {
    const base = (await serveTls()).replace('https:', 'http:');
    const failure = failed(await ask(aProbe({ base })));
    expect(['not-http', 'reset']).toContain(failure.code);
    expect(failure.hint).toContain('https:');
  });

  test('https:// on a port that hangs up', async () => {
    const base = (await serveTcp((socket) => socket.destroy())).replace('http:', 'https:');
    expect(failed(await ask(aProbe({ base })))).toMatchObject({
      code: 'tls',
      fact: expect.stringContaining('handshake'),
    });
  });
});
