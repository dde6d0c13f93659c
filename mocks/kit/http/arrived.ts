import type { IncomingMessage } from 'node:http';
import { type BodyRead, readBody } from '../read-body.js';
import type { Incoming, ReadJson } from './incoming.js';

/** More than any right request needs. */
export const BODY_LIMIT_BYTES: number = 4 * 1024 * 1024;

/** Under which address the simulator is known. */
export interface Place {
  /** Absolute base URL; default: as the client's Host header says. */
  readonly base?: string;
  /** Without a usable Host header. */
  readonly fallback: string;
}

const NO_BODY: BodyRead = { text: '', oversize: false };
const USABLE_HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/** Reads a request from the socket, names and paths as they came. At once when it has no body. */
export function fromNode(message: IncomingMessage, place: Place): Incoming | Promise<Incoming> {
  const { 'content-length': length, 'transfer-encoding': encoding } = message.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return nodeIncoming(message, place, NO_BODY);
  return readBody(message, BODY_LIMIT_BYTES).then((body) => nodeIncoming(message, place, body));
}

/** What stays of the message is plain data: an entry of the journal must not keep a socket. */
function nodeIncoming(message: IncomingMessage, place: Place, { text, oversize }: BodyRead): Incoming {
  const { headers: byName, rawHeaders } = message;
  const { host } = byName;
  const address = message.socket.remoteAddress;
  return createIncoming(message.method ?? 'GET', message.url ?? '/', text, oversize, {
    base: place.base ?? (host !== undefined && USABLE_HOST.test(host) ? `http://${host}` : place.fallback),
    header(name) {
      const value = byName[name.toLowerCase()];
      return typeof value === 'object' ? value.join(', ') : value;
    },
    headers: () => pairs(rawHeaders),
    ...(address === undefined ? {} : { address }),
  });
}

/** Reads a request that came without a socket. */
export async function fromFetch(request: Request, place: Place): Promise<Incoming> {
  const { headers } = request;
  const url = new URL(request.url);
  const text = request.body === null ? '' : await request.text();
  const oversize = Buffer.byteLength(text) > BODY_LIMIT_BYTES;
  return createIncoming(
    request.method,
    url.pathname + url.search,
    oversize ? text.slice(0, BODY_LIMIT_BYTES) : text,
    oversize,
    {
      base: place.base ?? url.origin,
      header: (name) => headers.get(name) ?? undefined,
      headers: () => [...headers],
    },
  );
}

interface Source {
  readonly base: string;
  readonly address?: string;
  header(name: string): string | undefined;
  headers(): readonly (readonly [string, string])[];
}

/** @param target path and query, or the absolute form that proxies send */
function createIncoming(
  method: string,
  target: string,
  body: string,
  oversize: boolean,
  { headers, ...source }: Source,
): Incoming {
  const start = target.startsWith('/') ? 0 : pathStart(target);
  const mark = target.indexOf('?', start);
  const search = mark === -1 ? '' : target.slice(mark + 1);
  let query: URLSearchParams | undefined;
  let read: ReadJson | undefined;
  return {
    method,
    path: mark === -1 ? target.slice(start) || '/' : target.slice(start, mark) || '/',
    search,
    body,
    oversize,
    base: source.base,
    header: source.header,
    get query() {
      query ??= new URLSearchParams(search);
      return query;
    },
    get headers() {
      return headers();
    },
    json() {
      read ??= readJson(body);
      return read;
    },
    ...(source.address === undefined ? {} : { address: source.address }),
  };
}

function pathStart(target: string): number {
  const [origin = ''] = /^https?:\/\/[^/?]*/i.exec(target) ?? [];
  return origin.length;
}

function readJson(body: string): ReadJson {
  if (body.trim() === '') return { ok: false, problem: 'empty' };
  try {
    return { ok: true, value: JSON.parse(body) as unknown };
  } catch {
    return { ok: false, problem: 'malformed' };
  }
}

function pairs(flat: readonly string[]): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (let index = 0; index + 1 < flat.length; index += 2) found.push([flat[index] ?? '', flat[index + 1] ?? '']);
  return found;
}
