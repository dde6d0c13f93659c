import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { elapse } from './clock.js';
import { type FetchHandler, ListenError, type Listening, type ListenOptions, listen } from './listen.js';

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const start = async (fetch: FetchHandler, options: Partial<ListenOptions> = {}): Promise<Listening> => {
  const server = await listen(fetch, { port: 0, ...options });
  open.push(server);
  return server;
};

test('answers at the address that it tells, and only on this machine', async () => {
  const server = await start(() => new Response('here'));
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  expect(await (await fetch(server.url)).text()).toBe('here');
});

test('shows the raw path and the raw header names', async () => {
  const server = await start(
    (_request, { incoming }) => new Response(`${incoming.url} ${incoming.rawHeaders.includes('X-SECRET-key')}`),
  );
  const answer = await exchange(
    server.port,
    'GET //a/../b;c=d?e HTTP/1.1\r\nHost: x\r\nX-SECRET-key: k\r\nConnection: close\r\n\r\n',
  );
  expect(answer).toMatch(/ 200 OK[\s\S]*\/\/a\/..\/b;c=d\?e true$/);
});

test('a taken port is an error that says what to do', async () => {
  const { port } = await start(() => new Response());
  const problem = await listen(() => new Response(), { port }).catch((caught: unknown) => caught);
  expect(problem).toBeInstanceOf(ListenError);
  expect(problem).toMatchObject({
    message: `Port ${port} on 127.0.0.1 is in use`,
    hint: expect.stringContaining('Take another port'),
  });
});

test('an address of another machine is an error that says what to do', async () => {
  await expect(listen(() => new Response(), { port: 0, host: '192.0.2.1' })).rejects.toMatchObject({
    message: '192.0.2.1 is not an address of this machine',
  });
});

test('closes at once while a client holds an idle connection', async () => {
  const server = await start(() => new Response('here'));
  await (await fetch(server.url, { headers: { connection: 'keep-alive' } })).text();
  const closed = server.close().then(() => 'closed');
  expect(await Promise.race([closed, elapse(0.9)])).toBe('closed');
  await expect(fetch(server.url)).rejects.toThrow();
});

test('an answer under way is broken off when it does not end', async () => {
  const server = await start(() => new Promise<Response>(() => {}));
  const asked = fetch(server.url).catch(() => 'broken off');
  await elapse(0.05);
  await server.close();
  expect(await asked).toBe('broken off');
});

test('closing twice is one closing', async () => {
  const server = await start(() => new Response());
  await Promise.all([server.close(), server.close()]);
});

/** What comes back for raw bytes, until the other side closes. */
function exchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
