/** An answer in the making. `json` is written with `JSON.stringify`, unless `body` is given. */
export interface Reply {
  readonly status: number;
  /** A list is sent as several lines of one name. `Date` and `Content-Length` are added. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly json?: unknown;
  /** Text or bytes as they stand. JSON text that a provider has put together by itself goes here, with its type. */
  readonly body?: string | Uint8Array | ReadableStream<Uint8Array>;
  /** What the network does to it: for faults, not for providers. */
  readonly wire?: Wire;
}

/** Real seconds: a client measures them with its own watch, whatever the simulated clock shows. */
export interface Wire {
  /** Waits before the first byte. */
  readonly delaySeconds?: number;
  /** Breaks the connection after so many bytes of the body; 0: right after the headers. */
  readonly cutAfterBytes?: number;
  /** Breaks the connection without a byte. */
  readonly drop?: true;
  /** Sends the body no faster than this. */
  readonly bytesPerSecond?: number;
}

export type Headers = Reply['headers'] & object;

export const JSON_TYPE = 'application/json; charset=utf-8';

/** `Content-Type: application/json; charset=utf-8`, unless `headers` name another. */
export function json(value: unknown, status = 200, headers?: Headers): Reply {
  return headers === undefined ? { status, json: value } : { status, json: value, headers };
}

/** No body at all. */
export function empty(status = 204, headers?: Headers): Reply {
  return headers === undefined ? { status } : { status, headers };
}

export function text(body: string, status: number, type: string): Reply {
  return { status, body, headers: { 'Content-Type': type } };
}
