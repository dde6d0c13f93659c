import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as an adapter keeps it, whatever the provider. Times in Unix seconds. */
export interface KeptCall {
  readonly id: string;
  readonly clientNumber?: string | undefined;
  readonly clientName?: string | undefined;
  readonly direction: 'incoming' | 'outgoing';
  readonly status: 'over' | 'missed' | 'active';
  readonly startTime: number;
  readonly endTime: number;
  readonly duration: number;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly operatorNumber: string;
  /** Not given on. */
  readonly operatorEmail: string;
  readonly answeredTime: number;
  /** To its recording, as it was when the call was read. */
  readonly link?: string | undefined;
}

export interface KeptContact {
  readonly id: string;
  readonly phone: string;
  readonly name: string;
  readonly email: string;
}

/** What an adapter reads from its provider. Replaced in part, it makes a wrong one. */
export interface Source {
  calls(): Promise<readonly KeptCall[]>;
  contacts(): Promise<readonly KeptContact[]>;
  recording(id: string): Promise<string | undefined>;
}

/** How the right adapter answers; a wrong one bends one of these. */
export interface Bends {
  /** Calls that stand in answers. Default: those that are over. */
  readonly keeps?: (call: KeptCall) => boolean;
  readonly row?: (call: KeptCall, all: readonly KeptCall[]) => object;
  readonly rows?: (rows: readonly object[]) => readonly object[];
  readonly fits?: (call: KeptCall, asked: AskedCalls) => boolean;
  readonly contacts?: (contacts: readonly KeptContact[]) => readonly KeptContact[];
  /** The id whose recording is given for an id. */
  /** The stored id that an id of its rows means. */
  readonly reads?: (id: string) => string;
  /** Links that were kept. Default: a fresh one for each question. */
  readonly linkOf?: (call: KeptCall) => string | undefined;
  readonly recordingOf?: (id: string, all: readonly KeptCall[]) => string;
}

export interface AskedCalls {
  readonly startTime: number;
  readonly stopTime: number;
  readonly direction?: string | null;
  readonly operators?: readonly string[] | null;
}

export const SECRET = 'adapter-Key-41c7';

const same = (id: string): string => id;

const inWindow = ({ startTime }: KeptCall, asked: AskedCalls): boolean =>
  startTime >= asked.startTime && startTime <= asked.stopTime;

export const fits = (call: KeptCall, asked: AskedCalls): boolean =>
  inWindow(call, asked) &&
  (asked.direction == null || asked.direction === call.direction) &&
  (asked.operators == null || asked.operators.length === 0 || asked.operators.includes(call.operatorId));

export const rowOf = ({ status: _s, answeredTime: _a, operatorEmail: _e, link: _l, ...row }: KeptCall) => row;

/** A small adapter: reads everything when it is started, and answers out of that. @returns its address and an end */
export async function startAdapter(source: Source, bends: Bends = {}) {
  const all = await source.calls();
  const contacts = await source.contacts();
  const { keeps = ({ status }: KeptCall) => status === 'over', row = rowOf, rows = (same) => same } = bends;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://adapter').pathname;
    let body = '';
    for await (const chunk of request) body += chunk;
    const send = (status: number, value: object): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    };
    if (request.headers['x-secret-key'] !== SECRET) return send(401, { status: 'error', message: 'Unauthorized' });
    if (path === '/health') return send(200, { status: 'success' });
    if (path === '/contacts') return send(200, { contacts: bends.contacts?.(contacts) ?? contacts });
    if (path === '/calls' && request.method === 'POST') {
      const asked = readAsked(body);
      if (asked === undefined) return send(400, { status: 'error', message: 'startTime and stopTime are needed' });
      const found = all.filter((call) => keeps(call) && (bends.fits ?? fits)(call, asked));
      return send(200, { calls: rows(found.map((call) => row(call, all))) });
    }
    const [, id] = /^\/calls\/([^/]+)\/recording$/.exec(path) ?? [];
    const wanted = id === undefined ? undefined : (bends.reads ?? same)(decodeURIComponent(id));
    const known = all.find((call) => call.id === wanted);
    const url = known && (await urlOf(known));
    if (url !== undefined) return send(200, { url, mimeType: 'audio/mpeg' });
    return send(404, { status: 'error', message: 'Not found' });
  }

  async function urlOf(call: KeptCall): Promise<string | undefined> {
    if (bends.linkOf !== undefined) return bends.linkOf(call);
    return source.recording(bends.recordingOf?.(call.id, all) ?? call.id);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readAsked(body: string): AskedCalls | undefined {
  try {
    const asked = JSON.parse(body) as Partial<AskedCalls>;
    return typeof asked.startTime === 'number' && typeof asked.stopTime === 'number'
      ? (asked as AskedCalls)
      : undefined;
  } catch {
    return undefined;
  }
}
