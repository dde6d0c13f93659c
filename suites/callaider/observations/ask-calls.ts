import type { Ask, Http, Outcome } from '../../http.js';
import type { Window } from '../../observation.js';
import { has200, isObject, type JsonObject, own } from '../answers.js';

/** The body of POST /calls as we send it. Endpoint 3, request fields. */
export interface CallsRequest {
  readonly startTime?: unknown;
  readonly stopTime?: unknown;
  readonly direction?: unknown;
  readonly operators?: unknown;
  readonly propertyFilters?: unknown;
}

export interface CallsSeen {
  readonly outcome: Outcome;
  readonly request: unknown;
  /**
   * The calls, read leniently (a bare array counts too), so that one wrong wrapper does not hide what is inside.
   * `undefined` when the answer holds no list at all.
   */
  readonly rows: readonly unknown[] | undefined;
  /** JSON pointer of the list: `/calls`, or `` for a bare array. */
  readonly at: string;
}

/** The window as the contract asks for it: Unix seconds. */
export const spanning = ({ from, to }: Window): CallsRequest => ({ startTime: from, stopTime: to });

/** POST /calls with the key and a JSON body. */
export async function askCalls(
  http: Http,
  request: unknown,
  options: Partial<Pick<Ask, 'intent' | 'purpose' | 'headers' | 'connection'>> = {},
): Promise<CallsSeen> {
  const outcome = await http.ask({
    endpoint: 'calls',
    intent: 'valid',
    method: 'POST',
    path: '/calls',
    json: request,
    ...options,
  });
  return readCalls(outcome, request);
}

export function readCalls(outcome: Outcome, request: unknown): CallsSeen {
  const none = { outcome, request, rows: undefined, at: '' };
  if (!has200(outcome) || outcome.body.json.kind !== 'json') return none;
  const { value } = outcome.body.json;
  if (Array.isArray(value)) return { outcome, request, rows: value, at: '' };
  const list = isObject(value) ? own(value, 'calls') : undefined;
  return Array.isArray(list) ? { outcome, request, rows: list, at: '/calls' } : none;
}

/** The rows that are objects; what is not is another rule's finding. */
export function callObjects(rows: readonly unknown[]): readonly JsonObject[] {
  return rows.every(isObject) ? rows : rows.filter(isObject);
}

/** A call's id as text, whatever its JSON type, so that a wrong type is told once and sets can still be compared. */
export function idOf(row: JsonObject): string | undefined {
  const id = row.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
