import type { Answer, Outcome } from '../http.js';

/** `POST /calls`: how a request is called in messages. The path is as sent, without its query. */
export function nameOf(outcome: Outcome): string {
  const { method = 'GET', path } = outcome.ask;
  return `${method} ${path.split('?')[0]}`;
}

/** `POST /calls answered 500 (text/html)` or `GET /health gave no answer: timed out after 60 s`. */
export function tell(outcome: Outcome): string {
  return `${nameOf(outcome)} ${whatCame(outcome)}`;
}

/** The same without the request: `answered 401 (application/json)`. */
export function whatCame(outcome: Outcome): string {
  if (outcome.kind === 'none') return `gave no answer: ${outcome.failure.fact}`;
  return `answered ${outcome.status}${outcome.mediaType === '' ? '' : ` (${outcome.mediaType})`}`;
}

/**
 * Why an outcome decides nothing about the implementation, if so: no answer came, the target throttles, a gateway or
 * firewall in front of it spoke, or its answer is too long to be read. Clauses GEN-6, GEN-14, GEN-15, AUTH-2.
 */
export function undecided(outcome: Outcome): string | undefined {
  if (outcome.kind === 'none') return tell(outcome);
  const { tooLong } = outcome.body;
  if (tooLong !== undefined && shouldBeReadWhole(outcome)) {
    return `${tell(outcome)} with more than ${sizeOf(tooLong)}, where reading stops: --max-body sets the limit`;
  }
  if (outcome.status === 429) return `${nameOf(outcome)} answered 429 (too many requests), also after waiting`;
  if (fromGateway(outcome)) return `${tell(outcome)}: a page of a gateway or firewall, not of the API`;
  return undefined;
}

/** A success where a refusal is due is one whatever it holds; and in place of a link there may be a recording. */
const shouldBeReadWhole = ({ status, ask, mediaType }: Answer): boolean =>
  status >= 200 &&
  status < 300 &&
  (ask.intent === 'valid' || ask.intent === 'abnormal') &&
  (ask.endpoint !== 'recording' || mediaType === 'application/json');

const MIB = 1024 * 1024;

/** `128 MiB` or `9 bytes`. */
const sizeOf = (bytes: number): string =>
  bytes >= MIB && bytes % MIB === 0 ? `${bytes / MIB} MiB` : `${bytes.toLocaleString('en')} bytes`;

export const isSuccess = (outcome: Outcome): outcome is Answer =>
  outcome.kind === 'answer' && outcome.status >= 200 && outcome.status < 300;

export const has200 = (outcome: Outcome): outcome is Answer => outcome.kind === 'answer' && outcome.status === 200;

const gatewayStatus: ReadonlySet<number> = new Set([502, 503, 504]);
const firewallMarks =
  /cloudflare|cf-error|akamai|incapsula|imperva|sucuri|mod_security|web application firewall|request blocked|access denied.{0,200}(reference|ray id|support id)|attention required/is;

/** Whether the answer was made by infrastructure in front of the application. */
export function fromGateway(answer: Answer): boolean {
  const isJson = answer.body.json.kind === 'json';
  if (gatewayStatus.has(answer.status)) return !isJson || answer.header('x-amzn-errortype') !== undefined;
  if (answer.status === 401 || answer.status < 400) return false;
  if (isJson) return false;
  const ray = answer.header('cf-mitigated') ?? answer.header('x-sucuri-id') ?? answer.header('x-iinfo');
  return (
    ray !== undefined || (answer.mediaType === 'text/html' && firewallMarks.test(answer.body.text.slice(0, 16_384)))
  );
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as a JSON object, when it is one. */
export function objectOf(outcome: Outcome): JsonObject | undefined {
  if (outcome.kind === 'none' || outcome.body.json.kind !== 'json') return undefined;
  return isObject(outcome.body.json.value) ? outcome.body.json.value : undefined;
}

/**
 * Own property only: a hostile body may name `__proto__` or `constructor`. What every object inherits are functions, which
 * JSON has none of, and `__proto__`; asking for each name whether it is the object's own would take several times as long.
 * The fields of the contract, which no object inherits, may as well be read by their names: faster still.
 */
export function own(object: JsonObject, key: string): unknown {
  const value = object[key];
  if (typeof value === 'function' || key === '__proto__') return Object.hasOwn(object, key) ? value : undefined;
  return value;
}
