import type { Answer } from '../../http.js';
import type { Window } from '../../observation.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { idOf } from '../observations/ask-calls.js';
import { areEqual, idsOf } from '../observations/call-sets.js';
import { startOf } from '../observations/call-times.js';
import { listIn } from './repair-rows.js';
import { isStranger } from './stranger.js';

/** The body of a question for calls as it was sent; `undefined` when it is no JSON object. */
export function requestOf(answer: Answer): JsonObject | undefined {
  const { ask } = answer;
  if (ask.endpoint !== 'calls' || ask.method !== 'POST' || isStranger(answer)) return undefined;
  const sent = ask.json ?? parsed(ask.body);
  return isObject(sent) ? sent : undefined;
}

function parsed(body: string | undefined): unknown {
  try {
    return body === undefined ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The optional fields, which leave calls out. */
export const filterNames = ['direction', 'operators', 'propertyFilters'] as const;
export type FilterName = (typeof filterNames)[number];

/** Whether a field of a request leaves calls out; null and empty ones are none. */
export function filters(request: JsonObject, name: FilterName): boolean {
  const value = own(request, name) ?? null;
  if (value === null) return false;
  return typeof value === 'object' ? Object.keys(value).length > 0 : true;
}

/** The window of a request, when it is one. Unix seconds. */
export function windowOf(request: JsonObject): Window | undefined {
  const [from, to] = [own(request, 'startTime'), own(request, 'stopTime')];
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : undefined;
}

/** What the run learned of the account: the calls of every question that was answered with a list. */
export interface Asked {
  /** The calls of the same question without some of its filters; `undefined` when that was not asked. */
  without(request: JsonObject, names: readonly FilterName[]): readonly JsonObject[] | undefined;
  /** The calls given, and after them those of the window that other answers without filters showed. */
  callsIn(window: Window, given: readonly JsonObject[]): readonly JsonObject[];
  /** Some answer lacked calls for a property filter. */
  readonly appliesProperties: boolean;
}

/** `undefined` where answers cannot be set beside each other: ids that change or wander, rows that come and go. */
export function recall(answers: readonly Answer[]): Asked | undefined {
  const asSent = new Map<string, readonly JsonObject[]>();
  const rowsOf = new Map<string, readonly JsonObject[]>();
  const calls = new Map<string, JsonObject>();
  let appliesProperties = false;
  for (const answer of answers) {
    const request = answer.ask.intent === 'valid' ? requestOf(answer) : undefined;
    const rows = request === undefined ? undefined : listIn(answer, 'calls')?.filter(isObject);
    if (request === undefined || rows === undefined) continue;
    const body = JSON.stringify(request);
    const before = asSent.get(body);
    if (before !== undefined && !areEqual(idsOf(before), idsOf(rows))) return undefined;
    asSent.set(body, rows);
    const name = nameOf(request, []);
    if (!rowsOf.has(name)) rowsOf.set(name, rows);
    if (!filterNames.some((filter) => filters(request, filter)) && !remember(calls, rows)) return undefined;
    const all = filters(request, 'propertyFilters') ? rowsOf.get(nameOf(request, ['propertyFilters'])) : undefined;
    appliesProperties ||= all !== undefined && rows.length < all.length;
  }
  return {
    without: (request, names) => rowsOf.get(nameOf(request, names)),
    callsIn({ from, to }, given) {
      const known = idsOf(given);
      const others = [...calls].flatMap(([id, row]) => {
        const start = startOf(row) ?? Number.NaN;
        return !known.has(id) && start >= from && start <= to ? [row] : [];
      });
      return others.length === 0 ? given : [...given, ...others];
    },
    appliesProperties,
  };
}

/** Keeps calls by their ids. @returns false when an id stands for another call than before */
function remember(calls: Map<string, JsonObject>, rows: readonly JsonObject[]): boolean {
  for (const row of rows) {
    const id = idOf(row);
    const before = id === undefined ? undefined : calls.get(id);
    if (before !== undefined && isAnotherCall(row, before)) return false;
    if (id !== undefined && before === undefined) calls.set(id, row);
  }
  return true;
}

/** Times alone may be written otherwise; a call of other people at another time is another call. */
const isAnotherCall = (one: JsonObject, other: JsonObject): boolean =>
  own(one, 'startTime') !== own(other, 'startTime') &&
  ['clientNumber', 'operatorId', 'duration'].some((field) => own(one, field) !== own(other, field));

/** One name for all spellings of a question; operators in any order, each once. */
function nameOf(request: JsonObject, leaveOut: readonly FilterName[]): string {
  const parts = filterNames.map((name) => {
    if (leaveOut.includes(name) || !filters(request, name)) return null;
    const value = own(request, name);
    return name === 'operators' && Array.isArray(value) ? [...new Set(value)].toSorted() : value;
  });
  return JSON.stringify([own(request, 'startTime'), own(request, 'stopTime'), ...parts]);
}
