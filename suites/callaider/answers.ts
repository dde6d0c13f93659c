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
 * Why an outcome decides nothing about the implementation, if so: no answer came, the target throttles, or a gateway or
 * firewall in front of it spoke. Clauses GEN-6, GEN-14, GEN-15, AUTH-2.
 */
export function undecided(outcome: Outcome): string | undefined {
  if (outcome.kind === 'none') return tell(outcome);
  if (outcome.status === 429) return `${nameOf(outcome)} answered 429 (too many requests), also after waiting`;
  if (fromGateway(outcome)) return `${tell(outcome)}: a page of a gateway or firewall, not of the API`;
  return undefined;
}

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

/** Own property only: a hostile body may name `__proto__` or `constructor`. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
