import type { IncomingMessage } from 'node:http';
import { type BodyRead, readBody } from '../kit/read-body.js';
import type { Incoming } from './behaviour.js';

/** More than any right request needs; what is longer is answered 413. */
const BODY_LIMIT_BYTES = 1024 * 1024;

/** How a request is seen: behind which path prefix, under which address. */
export interface Place {
  /** Such as `/api/v1`; '' for none. */
  readonly prefix: string;
  /** Absolute base URL to be known by; default: as the client's Host header says. */
  readonly base?: string;
  /** Without a usable Host header: where the provider listens. */
  readonly fallback: string;
}

/** Reads a request from the socket: paths and headers exactly as they came. */
export async function fromNode(message: IncomingMessage, place: Place): Promise<Incoming> {
  const { host } = message.headers;
  const isUsable = host !== undefined && /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host);
  return assemble({
    method: message.method ?? 'GET',
    target: message.url ?? '/',
    rawHeaders: pairs(message.rawHeaders),
    body: await readBody(message, BODY_LIMIT_BYTES),
    connection: message.socket,
    base: place.base ?? (isUsable ? `http://${host}` : place.fallback) + place.prefix,
    prefix: place.prefix,
  });
}

/** Reads a request that came without a socket; each is its own connection. */
export async function fromFetch(request: Request, place: Place): Promise<Incoming> {
  const url = new URL(request.url);
  const text = await request.text();
  const oversize = Buffer.byteLength(text) > BODY_LIMIT_BYTES;
  return assemble({
    method: request.method,
    target: url.pathname + url.search,
    rawHeaders: [...request.headers],
    body: { text: oversize ? text.slice(0, BODY_LIMIT_BYTES) : text, oversize },
    connection: {},
    base: place.base ?? url.origin + place.prefix,
    prefix: place.prefix,
  });
}

interface Parts extends Pick<Incoming, 'method' | 'rawHeaders' | 'connection' | 'base'> {
  readonly target: string;
  readonly body: BodyRead;
  readonly prefix: string;
}

function assemble({ target, body, prefix, rawHeaders, ...rest }: Parts): Incoming {
  const [, path = '', search = ''] = /^(?:https?:\/\/[^/?]*)?([^?]*)(?:\?(.*))?$/is.exec(target) ?? [];
  const all = (name: string): readonly string[] => {
    const wanted = name.toLowerCase();
    return rawHeaders.filter(([sent]) => sent.toLowerCase() === wanted).map(([, value]) => value);
  };
  return {
    ...rest,
    rawHeaders,
    path: behind(prefix, path),
    query: new URLSearchParams(search),
    body: body.text,
    ...(body.oversize ? { oversize: true } : {}),
    all,
    header(name) {
      const values = all(name);
      return values.length === 0 ? undefined : values.join(', ');
    },
  };
}

/** '' for a path outside the prefix: no route has it. */
const behind = (prefix: string, path: string): string =>
  path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : '';

function pairs(flat: readonly string[]): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (let index = 0; index + 1 < flat.length; index += 2) found.push([flat[index] ?? '', flat[index + 1] ?? '']);
  return found;
}
