import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { elapse } from './clock.js';

/** Answers a request; `bindings` gives Node's own objects: raw header lines, the raw path, the socket. */
export type FetchHandler = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

export interface ListenOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** Default `127.0.0.1`: nobody else on the network can reach it. */
  readonly host?: string;
}

export interface Listening {
  /** Without a trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly host: string;
  /** Stops listening, lets answers under way end for up to a second, then breaks them off. */
  close(): Promise<void>;
}

const CLOSING_SECONDS = 1;
const LOCAL = '127.0.0.1';

/** A server that could not start; `hint` is a thing to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly hint: string;
  constructor(fact: string, { hint, cause }: { readonly hint: string; readonly cause?: unknown }) {
    super(fact, { cause });
    this.hint = hint;
  }
}

/** @throws ListenError when the port is taken, or may not be used */
export async function listen(fetch: FetchHandler, options: ListenOptions): Promise<Listening> {
  // Simulators answer by themselves and start faster without it.
  const { createAdaptorServer } = await import('@hono/node-server');
  const server = createAdaptorServer({
    fetch: (request, bindings) => fetch(request, bindings as HttpBindings),
    hostname: options.host ?? LOCAL,
    overrideGlobalObjects: false,
  }) as Server;
  return listenWith(server, options);
}

/** The same for a server that answers by itself. Throws as `listen` does. */
export async function listenWith(server: Server, { port, host = LOCAL }: ListenOptions): Promise<Listening> {
  await started(server, port, host);
  const address = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${name}:${address.port}`,
    port: address.port,
    host,
    close: () => {
      closing ??= closed(server);
      return closing;
    },
  };
}

function started(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: NodeJS.ErrnoException): void => reject(explain(cause, port, host));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

async function closed(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  await Promise.race([ended, elapse(CLOSING_SECONDS)]);
  server.closeAllConnections();
  await ended;
}

function explain(cause: NodeJS.ErrnoException, port: number, host: string): ListenError {
  switch (cause.code) {
    case 'EADDRINUSE':
      return new ListenError(`Port ${port} on ${host} is in use`, {
        hint: 'Take another port, or 0 for any free one',
        cause,
      });
    case 'EACCES':
      return new ListenError(`Port ${port} on ${host} is not allowed`, {
        hint: 'Take a port above 1023, or 0 for any free one',
        cause,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ListenError(`${host} is not an address of this machine`, {
        hint: 'Take 127.0.0.1, or 0.0.0.0 for all of its addresses',
        cause,
      });
    default:
      return new ListenError(`Could not listen on ${host}:${port}: ${cause.message}`, {
        hint: 'Take another host or port',
        cause,
      });
  }
}
