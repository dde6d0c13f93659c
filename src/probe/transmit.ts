import type { Dispatcher } from 'undici';
import { type Announced, type Collected, type Collector, createCollector } from './collect.js';
import type { Connection } from './connection.js';
import type { PreparedRequest } from './request.js';
import { Interrupted } from './stop.js';

export interface Received {
  readonly kind: 'received';
  readonly status: number;
  /** In the order and spelling of the answer. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Collected;
  /** The connection ended before the body did. */
  readonly brokenOff: boolean;
  /** From the first byte sent to the last byte read. */
  readonly ms: number;
}

export interface Lost {
  readonly kind: 'lost';
  readonly error: Error;
  /** How far it came. */
  readonly stage: 'connecting' | 'waiting' | 'reading';
  readonly timedOut: boolean;
  /** Body bytes read before it was lost, as they came. */
  readonly bytes: number;
  /** The socket had served an earlier request: the server may have closed it in between. */
  readonly reused: boolean;
  readonly ms: number;
}

export interface Limits {
  /** Decoded bytes. */
  readonly limitBytes: number;
  /** For the whole request: connecting, waiting and reading. */
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
}

/**
 * Sends one request over a connection and reads its answer. No redirect is followed.
 * @throws Interrupted when the signal fires
 */
export function transmit(
  connection: Connection,
  request: PreparedRequest,
  { limitBytes, timeoutSeconds, signal }: Limits,
): Promise<Received | Lost> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    let sentAt: number | undefined;
    let head: Pick<Received, 'status' | 'headers'> | undefined;
    let collector: Collector | undefined;
    let bytes = 0;
    let reused = false;
    let settled = false;

    const settle = (): boolean => {
      if (settled) return false;
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', interrupt);
      return true;
    };
    const lose = (error: Error, timedOut = false): void => {
      if (!settle()) return;
      collector?.destroy();
      const stage = head !== undefined ? 'reading' : sentAt !== undefined ? 'waiting' : 'connecting';
      resolve({ kind: 'lost', error, stage, timedOut, bytes, reused, ms: performance.now() - startedAt });
    };
    const finish = async (brokenOff: boolean): Promise<void> => {
      if (head === undefined || !settle()) return;
      const ms = performance.now() - (sentAt ?? startedAt);
      const body = (await collector?.end(brokenOff)) ?? { bytes: new Uint8Array(), full: false };
      resolve({ kind: 'received', ...head, body, brokenOff, ms });
    };
    const interrupt = (): void => {
      if (!settle()) return;
      collector?.destroy();
      connection.destroy();
      reject(new Interrupted());
    };
    const timer = setTimeout(() => {
      lose(new Error('timeout'), true);
      connection.destroy();
    }, timeoutSeconds * 1000);
    signal.addEventListener('abort', interrupt, { once: true });

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {
        sentAt = performance.now();
        reused = connection.served > 0;
      },
      onResponseStart(controller, status) {
        if (status < 200) return;
        head = { status, headers: headerLines(controller.rawHeaders) };
        if (request.method === 'HEAD' || status === 204 || status === 304) return;
        collector = createCollector(announcedBy(head.headers), limitBytes, () => {
          void finish(false);
          connection.destroy();
        });
      },
      onResponseData(controller, chunk) {
        bytes += chunk.length;
        if (collector?.write(chunk, () => controller.resume()) === false) controller.pause();
      },
      onResponseEnd() {
        connection.served += 1;
        void finish(false);
      },
      onResponseError(_controller, error) {
        if (head !== undefined && !isFramingError(error)) void finish(true);
        else lose(error);
      },
    };
    connection.client.dispatch(
      {
        path: latin1(request.path),
        method: request.method,
        headers: request.headers.flatMap(({ name, value }) => [name, latin1(value)]),
        ...(request.body === undefined ? {} : { body: request.body }),
      },
      handler,
    );
  });
}

function announcedBy(headers: Received['headers']): Announced {
  const valuesOf = (wanted: string) =>
    headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
  const contentLength = Number(valuesOf('content-length')[0]);
  return {
    contentEncoding: valuesOf('content-encoding').join(','),
    ...(Number.isSafeInteger(contentLength) ? { contentLength } : {}),
  };
}

/** undici writes Latin-1; the bytes on the wire shall be UTF-8. */
const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const isFramingError = (error: Error): boolean => error.name === 'HTTPParserError';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Header values are bytes; UTF-8 where they are that, Latin-1 otherwise. RFC 9110, 5.5. */
function headerLines(raw: unknown): (readonly [string, string])[] {
  const parts = Array.isArray(raw) ? raw.map(textOf) : [];
  const lines: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    lines.push([parts[index] ?? '', parts[index + 1] ?? '']);
  }
  return lines;
}

function textOf(value: unknown): string {
  if (!Buffer.isBuffer(value)) return String(value);
  try {
    return strict.decode(value);
  } catch {
    return value.toString('latin1');
  }
}
