/**
 * The questions of this contract go to one of its endpoints, to a route it does not have, or to the recording's host.
 * Those to the simulator of a run with --truth are no part of the target: no log and no limit knows of them.
 */
export type Endpoint =
  | 'health'
  | 'contacts'
  | 'calls'
  | 'schema'
  | 'recording'
  | 'unknown-route'
  | 'storage'
  | 'simulator';

/**
 * What a right API would do with a request:
 * `valid` answers it; `refused` says 401; `abnormal` may refuse or ignore it as it likes; `download` is a recording's bytes.
 * A valid request that meets a 5xx is repeated twice (after 1 s and 5 s) before its answer counts.
 */
export type Intent = 'valid' | 'refused' | 'abnormal' | 'download';

export interface Ask {
  readonly endpoint: Endpoint;
  readonly intent: Intent;
  /** One short clause: what this request finds out. Default: the observation's purpose. */
  readonly purpose?: string;
  /** Default `GET`. */
  readonly method?: string;
  /** Sent as it stands behind the base path, never normalised: `/contacts`, `//contacts`. An absolute URL only with intent `download`. */
  readonly path: string;
  /** Default `configured`. */
  readonly key?: 'configured' | 'none' | KeyVariant;
  /** Sent as they stand, in this order, repeated names included. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** A value to send as JSON, with `Content-Type: application/json` unless `headers` has one. */
  readonly json?: unknown;
  /** A body to send as it stands. */
  readonly body?: string;
  /**
   * `shared` (default) reuses a connection where it can; `fresh` opens one for this request alone;
   * a name keeps one connection for all requests of that name, in order.
   */
  readonly connection?: 'shared' | 'fresh' | { readonly named: string };
  /** Reading stops here. Default: 1 MiB, for `calls` 128 MiB. Where the user names a limit, that one holds but for downloads. */
  readonly limitBytes?: number;
}

/** Another value, or several, in place of the key. */
export interface KeyVariant {
  /** Such as "the key without its last character"; it is recorded in place of the value, which may give the key away. */
  readonly label: string;
  /** One header line each; UTF-8. */
  readonly values: readonly string[];
  /** Header name as sent. Default `X-Secret-Key`. */
  readonly header?: string;
  /** The values as a shell writes them from `$LINECHECK_SECRET`, for the printed command: `${LINECHECK_SECRET%?}`. */
  readonly shell?: readonly string[];
}

/** `application/json` in lower case without parameters; `''` where there is none. */
export type MediaType = string;

/** A response, read to its end or to its limit. */
export interface Answer {
  readonly kind: 'answer';
  /** Id of the exchange in the report. */
  readonly exchange: number;
  readonly ask: Ask;
  readonly status: number;
  readonly mediaType: MediaType;
  readonly body: Body;
  /** From the first byte sent to the last byte read. */
  readonly ms: number;
  /** When the answer was complete: Unix seconds, with a fraction, by the checker's clock. */
  readonly at: number;
  /** All values of a header, in order; none: `[]`. The name in any case. */
  all(name: string): readonly string[];
  /** The first value of a header. */
  header(name: string): string | undefined;
  /** Names in lower case, each once. */
  headerNames(): readonly string[];
}

export interface Body {
  /** Decoded bytes (Content-Encoding undone). */
  readonly bytes: Uint8Array;
  /** True when reading stopped at the limit or the connection broke off. */
  readonly cut: boolean;
  /** Reading stopped after so many bytes, at its limit. */
  readonly tooLong?: number;
  /** Its true number of bytes, when it is long and no download: `bytes` and `text` are its beginning, `json` is all of it. */
  readonly shortened?: number;
  /** Why decoding failed, when it did: an unknown or broken Content-Encoding. */
  readonly undecodable?: string;
  /** The bytes as text; broken UTF-8 becomes U+FFFD and a byte order mark is dropped. */
  readonly text: string;
  readonly json: JsonReading;
}

export type JsonReading =
  | {
      readonly kind: 'json';
      readonly value: unknown;
      /** Defects a lenient reader forgives: the value could be read all the same. */
      readonly flaw?: 'byte order mark' | 'invalid UTF-8';
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken'; readonly problem: string };

/** No response came. */
export interface NoAnswer {
  readonly kind: 'none';
  readonly exchange: number;
  readonly ask: Ask;
  readonly ms: number;
  readonly failure: Failure;
}

export interface Failure {
  readonly code:
    | 'dns'
    | 'refused'
    | 'unreachable'
    | 'tls'
    | 'timeout'
    | 'reset'
    | 'not-http'
    | 'given-up'
    | 'invalid-request';
  /** A sentence with its numbers: "no answer within 10 s". */
  readonly fact: string;
  /** What to do next. */
  readonly hint: string;
}

export type Outcome = Answer | NoAnswer;

/** What a run looks back on: every exchange in short. Bodies are kept to 64 KiB. */
export interface LoggedExchange {
  readonly exchange: number;
  readonly observation: string;
  readonly outcome: Outcome;
  /** The same valid request, repeated after a 5xx or a 429, shares a number. */
  readonly group: number;
}

export interface Http {
  /**
   * Asks the target. Never throws for what the target does; retries 429 and 503 with Retry-After after waiting.
   * Throws only to end the observation: request cap reached, run interrupted.
   */
  ask(ask: Ask): Promise<Outcome>;
  /** Every exchange so far, in order. Observations of phase `last` read it. */
  log(): readonly LoggedExchange[];
  /** Whether a text holds the configured key, in any usual encoding. */
  holdsSecret(text: string): boolean;
}
