import type { Operator, World, WorldCall } from '../world/types.js';

export type Endpoint = 'health' | 'contacts' | 'calls' | 'schema' | 'recording' | 'audio';

/** A request as the provider sees it, before anything is decided. */
export interface Incoming {
  readonly method: string;
  /** Behind the path prefix, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** All values of a header, in order of arrival; the name in any case. */
  all(name: string): readonly string[];
  /** As frameworks give it: repeated lines joined with ", ". */
  header(name: string): string | undefined;
  /** The names exactly as they were sent. */
  readonly rawHeaders: readonly (readonly [name: string, value: string])[];
  /** The whole body as text; '' without one. */
  readonly body: string;
  /** The body was longer than the provider reads; `body` holds its beginning. */
  readonly oversize?: true;
  /** The same object for all requests of one connection: state kept on it lives as long as the connection. */
  readonly connection: object;
  /** Absolute base URL as the client sees it, prefix included, without a trailing slash. */
  readonly base: string;
}

/** A response in the making. `json` is written with JSON.stringify unless `body` is given. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: string | Uint8Array | ReadableStream<Uint8Array>;
  /** Break the connection instead of answering. */
  readonly drop?: true;
  /** Answer only after so many seconds by the provider's clock. */
  readonly delaySeconds?: number;
}

/** The body of POST /calls, read. Times in Unix seconds. */
export interface CallsQuery {
  readonly from: number;
  readonly to: number;
  readonly direction: string | undefined;
  readonly operators: readonly string[] | undefined;
  readonly propertyFilters: Readonly<Record<string, unknown>> | undefined;
}

/** What the behaviour may look at. */
export interface Account {
  readonly world: World;
  readonly secret: string;
  /** Unix seconds by the provider's clock. */
  now(): number;
  /** Operators as listed by /contacts. */
  readonly operators: readonly Operator[];
}

/**
 * Everything the reference provider decides, one function each, so that a personality or a fault changes one of them
 * and leaves the rest. `account` is bound when the behaviour is made: functions read it from there.
 *
 * The parts call each other late: when a fault changes `error`, `unauthorized` of the same provider uses the changed one,
 * also if it is reached through the behaviour that the fault was given.
 */
export interface Behaviour {
  readonly account: Account;

  // Who is let in
  /** The key as read from the request. */
  keyOf(request: Incoming): string | undefined;
  keyMatches(sent: string | undefined, request: Incoming): boolean;
  /** Whether a path needs the key at all. Audio links need none. */
  needsKey(endpoint: Endpoint | undefined, request: Incoming): boolean;
  /** Runs before everything else, so that nothing is told to strangers. `undefined` lets the request in. */
  admit(endpoint: Endpoint | undefined, request: Incoming): Reply | undefined;
  unauthorized(request: Incoming): Reply;

  // Where a request goes
  /** The endpoint and, for recordings and audio, the decoded call id. */
  route(request: Incoming): { readonly endpoint: Endpoint; readonly id?: string } | undefined;
  allows(endpoint: Endpoint, method: string): boolean;
  wrongMethod(endpoint: Endpoint, request: Incoming): Reply;
  noSuchRoute(request: Incoming): Reply;

  // GET /health, GET /contacts, GET /properties/schema
  health(request: Incoming): Reply;
  /** The id of an operator, in /contacts, in calls and in the `operators` filter alike. */
  operatorId(operator: Operator): string;
  contactRow(operator: Operator): Record<string, unknown>;
  contacts(rows: readonly Record<string, unknown>[], request: Incoming): Reply;
  schema(request: Incoming): Reply;

  // POST /calls
  /** A refusal, or the body as parsed. */
  readBody(request: Incoming): Reply | { readonly value: unknown };
  /** A refusal, or the query as understood. */
  readQuery(value: unknown, request: Incoming): Reply | { readonly query: CallsQuery };
  /** What is malformed in `propertyFilters`, as a sentence; `undefined` when nothing is. */
  filterProblem(filters: Readonly<Record<string, unknown>>): string | undefined;
  /** Calls of the window, already completed, in any order; the filters below come after it. */
  callsIn(query: CallsQuery): Iterable<WorldCall>;
  isCompleted(call: WorldCall): boolean;
  matchesDirection(call: WorldCall, query: CallsQuery): boolean;
  matchesOperators(call: WorldCall, query: CallsQuery): boolean;
  matchesProperties(row: Readonly<Record<string, unknown>>, query: CallsQuery): boolean;
  /** The id that `callById` reads back. */
  callId(call: WorldCall): string;
  /** `duration` of the row, and the length of the recording: seconds. */
  durationOf(call: WorldCall): number;
  /** `properties` of the row; `undefined` leaves them out. */
  propertiesOf(call: WorldCall): Readonly<Record<string, unknown>> | undefined;
  callRow(call: WorldCall): Record<string, unknown>;
  calls(rows: readonly Record<string, unknown>[], query: CallsQuery, request: Incoming): Reply;

  // GET /calls/:id/recording, and the audio behind the link
  /** The call an id belongs to; `undefined` for an unknown one. */
  callById(id: string): WorldCall | undefined;
  /** Whether a completed call has a recording now. */
  hasRecording(call: WorldCall): boolean;
  recording(call: WorldCall, request: Incoming): Reply;
  noRecording(id: string, request: Incoming): Reply;
  /** Answers an audio link; decides whether it is good. */
  audio(id: string, request: Incoming): Reply;
  /** The bytes of a call's recording, for whoever may fetch them. */
  audioOf(call: WorldCall, request: Incoming): Reply;

  /** The last hand on every reply: headers, compression, disguises. */
  finish(reply: Reply, endpoint: Endpoint | undefined, request: Incoming): Reply;
  /** An error of the given status in the unified shape. */
  error(status: number, message: string): Reply;
}
