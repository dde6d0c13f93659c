import { getRequestListener } from '@hono/node-server';
import { afterAll, expect, test, vi } from 'vitest';

const own = { Request: globalThis.Request, Response: globalThis.Response };
afterAll(() => {
  Object.assign(globalThis, own);
});

test('an answer written to the socket is not sent again where another server has replaced Response', async () => {
  getRequestListener(() => new Response());
  expect(globalThis.Response).not.toBe(own.Response);
  // Only now: the module must meet the replaced class.
  const { alreadySent } = await import('./already-sent.js');
  const { listen } = await import('./listen.js');
  const server = await listen(
    (_request, { outgoing }) => {
      outgoing.writeHead(201).end('written');
      return Promise.resolve(alreadySent);
    },
    { port: 0 },
  );
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = await fetch(server.url);
  expect([answer.status, await answer.text()]).toEqual([201, 'written']);
  await server.close();
  expect(complaints).not.toHaveBeenCalled();
});
