import type { Answer, Endpoint, Failure, Http, Intent, LoggedExchange, MediaType } from '../../http.js';
import { fromGateway, isObject, type JsonObject, nameOf, tell, undecided } from '../answers.js';
import { jsonType } from '../preview.js';
import { spokenText } from './spoken-text.js';

/** One exchange of the run in short, as plain data. */
export interface Traced {
  readonly exchange: number;
  /** A request and its repeats after a 5xx or a 429 share a number. */
  readonly group: number;
  readonly endpoint: Endpoint;
  readonly intent: Intent;
  readonly method: string;
  /** As sent, without its query. */
  readonly path: string;
  /** `GET /contacts answered 500 (text/html)`. */
  readonly told: string;
  /** Why it decides nothing about the implementation: no answer, 429, or a page of a gateway. */
  readonly undecided?: string;
  readonly ms: number;
  /** Absent when no answer came. */
  readonly status?: number;
  readonly failure?: Failure['code'];
  readonly gateway: boolean;
  readonly mediaType: MediaType;
  readonly body: TracedBody;
  /** Of an error answer: what it says, its JSON strings or its text. */
  readonly error?: { readonly text: string; readonly fields?: JsonObject };
  /** Where a 3xx leads; `elsewhere` is the other host, if it is another. */
  readonly redirect?: { readonly to: string; readonly elsewhere?: string };
  readonly retryAfter?: string;
  readonly contentEncoding?: string;
  /** An error answer gave back the key, or the wrong key, that was sent in a header. */
  readonly echoes?: 'the key' | 'the key that was sent';
  /** Of a recording: whether its id is that of a settled call. */
  readonly knownCall?: boolean;
}

/** `absent`: HEAD, 204 and their like have none. `cut`: reading stopped before the end. */
export type TracedBody =
  | { readonly kind: 'absent' | 'empty' | 'cut' }
  | { readonly kind: 'undecodable' | 'broken'; readonly problem: string; readonly head: string }
  | { readonly kind: 'json'; readonly top: string; readonly flaw?: 'byte order mark' | 'invalid UTF-8' };

export interface TraceContext {
  readonly base: string;
  readonly secret: string;
  readonly holdsSecret: Http['holdsSecret'];
  readonly isKnownCall: (id: string) => boolean;
}

const HEAD_CHARACTERS = 120;
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
const GZIP_MAGIC = [0x1f, 0x8b] as const;

export function trace({ exchange, group, outcome }: LoggedExchange, context: TraceContext): Traced {
  const { ask, ms } = outcome;
  const path = ask.path.split('?')[0] ?? '';
  const because = undecided(outcome);
  const basics = {
    exchange,
    group,
    endpoint: ask.endpoint,
    intent: ask.intent,
    method: ask.method ?? 'GET',
    path,
    told: ask.path.includes('://') ? nameOf(outcome) : tell(outcome),
    ms,
    ...(because === undefined ? {} : { undecided: because }),
    ...knownCall(ask.endpoint, path, context),
  };
  if (outcome.kind === 'none') {
    return { ...basics, failure: outcome.failure.code, gateway: false, mediaType: '', body: { kind: 'absent' } };
  }
  return {
    ...basics,
    status: outcome.status,
    gateway: fromGateway(outcome),
    mediaType: outcome.mediaType,
    body: bodyOf(outcome),
    ...(outcome.status < 400 ? {} : errorOf(outcome, context)),
    ...redirectOf(outcome, context.base),
    ...headerFact('retryAfter', outcome.header('retry-after')),
    ...headerFact('contentEncoding', outcome.header('content-encoding')),
  };
}

function bodyOf({ ask, status, body }: Answer): TracedBody {
  if (ask.method === 'HEAD' || WITHOUT_BODY.has(status)) return { kind: 'absent' };
  const head = body.text.slice(0, HEAD_CHARACTERS);
  if (body.undecodable !== undefined) return { kind: 'undecodable', problem: body.undecodable, head: '' };
  if (GZIP_MAGIC.every((byte, index) => body.bytes[index] === byte)) {
    return { kind: 'undecodable', problem: 'gzip bytes without a Content-Encoding header', head: '' };
  }
  const { json } = body;
  if (json.kind === 'json') {
    return { kind: 'json', top: jsonType(json.value), ...(json.flaw === undefined ? {} : { flaw: json.flaw }) };
  }
  if (body.cut) return { kind: 'cut' };
  return json.kind === 'empty' ? { kind: 'empty' } : { kind: 'broken', problem: json.problem, head };
}

function errorOf(answer: Answer, context: TraceContext): Pick<Traced, 'error' | 'echoes'> {
  const { json } = answer.body;
  const fields = json.kind === 'json' && isObject(json.value) ? { fields: json.value } : {};
  const echoes = echoOf(answer, context);
  if (echoes !== undefined) return { echoes, error: { text: '', ...fields } };
  return { error: { text: spokenText(answer.body), ...fields } };
}

/** A key that we put into the path or the body ourselves may come back with it: that is no echo of the header. */
function echoOf({ ask, body }: Answer, { secret, holdsSecret }: TraceContext): Traced['echoes'] {
  const given = `${ask.path}\n${ask.body ?? ''}\n${ask.json === undefined ? '' : JSON.stringify(ask.json)}`;
  if (holdsSecret(given)) return undefined;
  // "Invalid secret" does not give away the key "secret" to someone who sent another one, or none.
  const couldBeChance = plainWords.test(secret) && (ask.key ?? 'configured') !== 'configured';
  if (!couldBeChance && holdsSecret(body.text)) return 'the key';
  if (typeof ask.key !== 'object') return undefined;
  const sent = ask.key.values.filter((value) => value.length >= 8 && !plainWords.test(value));
  return sent.some((value) => body.text.includes(value)) ? 'the key that was sent' : undefined;
}

const plainWords = /^[a-z]+(?:[-_. ][a-z]+)*$/i;

function redirectOf(answer: Answer, base: string): Pick<Traced, 'redirect'> {
  const location = answer.header('location');
  if (answer.status < 300 || answer.status > 399 || location === undefined) return {};
  const from = `${base}${answer.ask.path}`;
  const elsewhere = URL.canParse(location, from) ? new URL(location, from).host : undefined;
  if (elsewhere === undefined || elsewhere === new URL(base).host) return { redirect: { to: location } };
  return { redirect: { to: location, elsewhere } };
}

function headerFact<K extends string>(name: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: string });
}

function knownCall(endpoint: Endpoint, path: string, { isKnownCall }: TraceContext): Pick<Traced, 'knownCall'> {
  if (endpoint !== 'recording') return {};
  const id = /^\/calls\/(.+)\/recording$/.exec(path)?.[1];
  try {
    return { knownCall: id !== undefined && isKnownCall(decodeURIComponent(id)) };
  } catch {
    return { knownCall: false };
  }
}
