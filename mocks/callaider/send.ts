import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { Reply } from './behaviour.js';

/** The body as it goes over the wire, with the headers that describe it. A reply's own headers win. */
export function encoded(reply: Reply): { headers: Record<string, string>; body: Exclude<Reply['body'], undefined> } {
  const body = reply.body ?? (reply.json === undefined ? '' : JSON.stringify(reply.json));
  const headers: Record<string, string> = { ...reply.headers };
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const describe = (name: string, value: string): void => {
    if (!names.has(name.toLowerCase())) headers[name] = value;
  };
  if (reply.body === undefined && reply.json !== undefined) describe('Content-Type', 'application/json; charset=utf-8');
  const isBodiless = reply.status === 204 || reply.status === 304 || names.has('transfer-encoding');
  if (!isBodiless && !isStream(body)) describe('Content-Length', String(byteLength(body)));
  return { headers, body };
}

/** Writes a reply to the socket as it stands: header names in their own case, also a length that does not fit. */
export async function sendToNode(reply: Reply, method: string, date: string, outgoing: ServerResponse): Promise<void> {
  if (reply.drop) {
    outgoing.socket?.destroy();
    return;
  }
  const { headers, body } = encoded(reply);
  outgoing.sendDate = false;
  outgoing.writeHead(reply.status, { Date: date, ...headers });
  if (!isStream(body)) {
    outgoing.end(body);
    return;
  }
  if (method === 'HEAD') {
    await body.cancel();
    outgoing.end();
    return;
  }
  // A client that goes away in the middle of a download is no error of ours.
  await pipeline(Readable.fromWeb(body as NodeStream), outgoing).catch(() => outgoing.destroy());
}

/** @throws TypeError for a dropped connection, as fetch does */
export function toResponse(reply: Reply, method: string, date: string): Response {
  if (reply.drop) throw new TypeError('terminated', { cause: new Error('the other side closed the connection') });
  const { headers, body } = encoded(reply);
  const isEmpty = method === 'HEAD' || [204, 205, 304].includes(reply.status);
  return new Response(isEmpty ? null : body, { status: reply.status, headers: { Date: date, ...headers } });
}

const isStream = (body: Exclude<Reply['body'], undefined>): body is ReadableStream<Uint8Array> =>
  body instanceof ReadableStream;

const byteLength = (body: string | Uint8Array): number =>
  typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
