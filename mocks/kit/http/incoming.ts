/** A request as it arrived, before anything is decided. */
export interface Incoming {
  /** As sent: `GET`, `HEAD`, `POST` ... */
  readonly method: string;
  /** As sent, still percent-encoded, without the query. */
  readonly path: string;
  /** What follows the `?`, still percent-encoded; '' without a query. */
  readonly search: string;
  readonly query: URLSearchParams;
  /** Repeated lines joined with ", "; the name in any case. */
  header(name: string): string | undefined;
  /** Names as sent over a socket; lower case when the request came without one. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The whole body as UTF-8 text; '' without one. A GET may have one too. */
  readonly body: string;
  /** The body was longer than is read; `body` holds its beginning. */
  readonly oversize: boolean;
  /** The body as JSON; an empty one is not JSON. */
  json(): ReadJson;
  /** Absolute base URL as the client sees it, without a trailing slash: what links in answers begin with. */
  readonly base: string;
  /** The client's IP address; absent when the request came without a socket. */
  readonly address?: string;
}

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: 'empty' | 'malformed' };
