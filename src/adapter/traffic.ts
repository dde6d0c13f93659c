import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Requests that a server of this process has taken and not answered to their end. */
export interface Traffic {
  readonly inFlight: number;
  /** Requests so far. */
  readonly begun: number;
  stop(): void;
}

const CONTROL = '/__linecheck';

interface Started {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly server: { address(): AddressInfo | string | null };
}

/** What the vendor's simulator is asked; its own pages and controls do not count. */
export function watchTraffic(port: number): Traffic {
  let inFlight = 0;
  let begun = 0;
  const begin = (message: unknown): void => {
    const { request, response, server } = message as Started;
    const address = server.address();
    if (typeof address !== 'object' || address?.port !== port || request.url?.startsWith(CONTROL) === true) return;
    begun += 1;
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
    });
  };
  subscribe('http.server.request.start', begin);
  return {
    get inFlight() {
      return inFlight;
    },
    get begun() {
      return begun;
    },
    stop: () => void unsubscribe('http.server.request.start', begin),
  };
}
