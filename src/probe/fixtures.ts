import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Answer, Ask, NoAnswer, Outcome } from '../../suites/http.js';
import type { ProbeOptions } from './options.js';
import { createProbe, type Probe } from './probe.js';

export const SECRET = 'demo-secret-123';

/** A probe with short patience; it is closed when the test ends. */
export function aProbe(options: Partial<ProbeOptions> & { readonly base: string }): Probe {
  const probe = createProbe({
    secret: SECRET,
    timeoutSeconds: 5,
    maxRequests: 100,
    ratePerSecond: undefined,
    insecure: false,
    extraHeaders: [],
    signal: new AbortController().signal,
    userAgent: 'linecheck/0.0.0',
    keepWhole: false,
    place: 'loopback',
    ...options,
  });
  onTestFinished(() => probe.close());
  return probe;
}

export const anAsk = (over: Partial<Ask> = {}): Ask => ({
  endpoint: 'health',
  intent: 'valid',
  path: '/health',
  ...over,
});

/** Asks as an observation would. */
export const ask = (probe: Probe, over: Partial<Ask> = {}): Promise<Outcome> =>
  probe.for('test/ask', 'Ask for a test').ask(anAsk(over));

/** @throws when no answer came */
export function answered(outcome: Outcome): Answer {
  if (outcome.kind === 'none') throw new Error(`no answer: ${outcome.failure.fact}`);
  return outcome;
}

/** @throws when an answer came */
export function failed(outcome: Outcome): NoAnswer['failure'] {
  if (outcome.kind === 'answer') throw new Error(`answered ${outcome.status}`);
  return outcome.failure;
}

/** An HTTP server on a free loopback port, until the test ends. @returns its origin */
export const serve = (handler: RequestListener): Promise<string> => listen(createServer(handler));

/** A TCP server: what it says need not be HTTP. @returns its origin as `http:` */
export const serveTcp = (handler: (socket: Socket) => void): Promise<string> =>
  listen(
    createTcpServer((socket) => {
      socket.on('error', () => {});
      handler(socket);
    }),
  );

export async function listen(server: Server, scheme = 'http'): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that keeps the bytes of each request and answers 200. */
export async function serveWire(): Promise<{ readonly base: string; readonly seen: string[] }> {
  const seen: string[] = [];
  const base = await serveTcp((socket) => {
    socket.on('data', (chunk) => {
      seen.push(chunk.toString('utf8'));
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
    });
  });
  return { base, seen };
}
