import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { elapse } from '../clock.js';
import { byteLength, type Encoded, hasHeader } from './encode.js';
import { isCut, isMeddledWith, paced } from './wire-body.js';

/** A longer text is encoded once; else it would be walked through to be measured, and once more to be sent. */
const LONG_TEXT = 8 * 1024;

/**
 * Writes an answer to the socket: header names in their own case, also a length that does not fit.
 * @param delay how time passes before an answer that is delayed on purpose
 */
export function sendToNode(
  sent: Encoded,
  method: string,
  date: string,
  outgoing: ServerResponse,
  delay: (seconds: number, gone: AbortSignal) => Promise<void> = elapse,
): void | Promise<void> {
  if (sent.wire !== undefined || typeof sent.body === 'object') return sendSlowly(sent, method, date, outgoing, delay);
  const body = sent.body.length < LONG_TEXT ? sent.body : Buffer.from(sent.body);
  writeHead({ ...sent, body }, date, outgoing);
  outgoing.end(body);
}

async function sendSlowly(
  sent: Encoded,
  method: string,
  date: string,
  outgoing: ServerResponse,
  delay: (seconds: number, gone: AbortSignal) => Promise<void>,
): Promise<void> {
  const { wire, body } = sent;
  if (wire?.delaySeconds !== undefined) await delay(wire.delaySeconds, closed(outgoing));
  if (outgoing.destroyed || wire?.drop) {
    outgoing.socket?.destroy();
    return;
  }
  writeHead(sent, date, outgoing);
  const isStream = body instanceof ReadableStream;
  if (method === 'HEAD') {
    if (isStream) await body.cancel();
    outgoing.end();
  } else if (isMeddledWith(wire)) {
    // A client that goes away in the middle is no error of ours.
    await pipeline(Readable.from(paced(sent)), outgoing, { end: !isCut(sent) }).catch(() => outgoing.destroy());
    if (isCut(sent)) outgoing.socket?.destroySoon();
  } else if (isStream) {
    await pipeline(Readable.fromWeb(body as NodeStream), outgoing).catch(() => outgoing.destroy());
  } else {
    outgoing.end(body);
  }
}

function closed(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  outgoing.once('close', () => controller.abort());
  return controller.signal;
}

function writeHead({ status, headers, body }: Encoded, date: string, outgoing: ServerResponse): void {
  outgoing.sendDate = false;
  const lines: string[] = [];
  if (!hasHeader(headers, 'date')) lines.push('Date', date);
  for (const name in headers) {
    const value = headers[name];
    if (typeof value === 'object') for (const each of value) lines.push(name, each);
    else if (value !== undefined) lines.push(name, value);
  }
  const length = byteLength(body);
  const isDescribed = hasHeader(headers, 'content-length') || hasHeader(headers, 'transfer-encoding');
  if (status !== 204 && status !== 304 && length !== undefined && !isDescribed)
    lines.push('Content-Length', `${length}`);
  outgoing.writeHead(status, lines);
}

/**
 * The same answer for a request that came without a socket.
 * @throws TypeError for a dropped connection, as fetch does
 */
export async function toResponse(sent: Encoded, method: string, date: string): Promise<Response> {
  const { status, wire, body } = sent;
  if (wire?.delaySeconds !== undefined) await elapse(wire.delaySeconds);
  if (wire?.drop) throw new TypeError('terminated', { cause: new Error('the other side closed the connection') });
  const headers = new Headers({ Date: date });
  for (const [name, value] of Object.entries(sent.headers)) {
    for (const [index, each] of [value].flat().entries()) {
      if (index === 0) headers.set(name, each);
      else headers.append(name, each);
    }
  }
  const length = byteLength(body);
  if (length !== undefined && status !== 204 && status !== 304 && !headers.has('Content-Length')) {
    headers.set('Content-Length', String(length));
  }
  const isEmpty = method === 'HEAD' || [204, 205, 304].includes(status);
  if (isEmpty) return new Response(null, { status, headers });
  return new Response(isMeddledWith(wire) ? meddled(sent) : body, { status, headers });
}

function meddled(sent: Encoded): ReadableStream<Uint8Array> {
  const pieces = paced(sent);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (!done) controller.enqueue(value);
      else if (isCut(sent)) controller.error(new TypeError('terminated'));
      else controller.close();
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
