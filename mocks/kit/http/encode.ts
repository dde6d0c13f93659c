import { type Headers, JSON_TYPE, type Reply, type Wire } from './reply.js';

/** An answer as it goes over the wire: what is journalled and what is sent are the same text. */
export interface Encoded {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array | ReadableStream<Uint8Array>;
  readonly wire?: Wire;
}

const JSON_HEADERS: Headers = { 'Content-Type': JSON_TYPE };
const NO_HEADERS: Headers = {};

export function encode(reply: Reply): Encoded {
  const { status, json, wire, headers = NO_HEADERS } = reply;
  const isJson = reply.body === undefined && json !== undefined;
  return {
    status,
    headers: isJson && !hasHeader(headers, 'content-type') ? withType(headers) : headers,
    body: reply.body ?? (json === undefined ? '' : JSON.stringify(json)),
    ...(wire === undefined ? {} : { wire }),
  };
}

const withType = (headers: Headers): Headers =>
  headers === NO_HEADERS ? JSON_HEADERS : { ...JSON_HEADERS, ...headers };

/** @param name in lower case */
export function hasHeader(headers: Headers, name: string): boolean {
  for (const key in headers) if (key.length === name.length && key.toLowerCase() === name) return true;
  return false;
}

/** @param name in lower case; the first line of several */
export function headerOf(headers: Headers, name: string): string | undefined {
  const key = Object.keys(headers).find((each) => each.toLowerCase() === name);
  const value = key === undefined ? undefined : headers[key];
  return typeof value === 'object' ? value[0] : value;
}

export function byteLength(body: Encoded['body']): number | undefined {
  if (typeof body === 'string') return Buffer.byteLength(body);
  return body instanceof Uint8Array ? body.byteLength : undefined;
}
