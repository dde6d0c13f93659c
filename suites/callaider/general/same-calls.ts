import { isObject, type JsonObject, own } from '../answers.js';
import { type CallsSeen, callObjects, idOf } from '../observations/ask-calls.js';

/** An id that several calls bear tells nothing about one of them: CALLS-26 tells that. */
export type CallsById = ReadonlyMap<string, JsonObject | 'ambiguous'>;

export function callsById({ rows }: Pick<CallsSeen, 'rows'>): CallsById {
  const calls = new Map<string, JsonObject | 'ambiguous'>();
  for (const row of callObjects(rows ?? [])) {
    const id = idOf(row);
    if (id !== undefined) calls.set(id, calls.has(id) ? 'ambiguous' : row);
  }
  return calls;
}

/** Whether answers hold the same calls with the same content. */
export function areSameCalls(first: CallsSeen, ...others: readonly CallsSeen[]): boolean {
  return others.every((other) => isSameList(first, other) || isSameSet(callsById(first), callsById(other)));
}

/** Most APIs keep their order: then no call need be looked up. */
function isSameList({ rows: one = [] }: CallsSeen, { rows: other = [] }: CallsSeen): boolean {
  return one.length === other.length && one.every((row, index) => isSameRow(row, other[index]));
}

const isSameRow = (row: unknown, again: unknown): boolean =>
  isObject(row) && isObject(again) && row.id === again.id && isSameCall(row, again);

function isSameSet(one: CallsById, other: CallsById): boolean {
  if (one.size !== other.size) return false;
  for (const [id, call] of one) {
    const again = other.get(id);
    if (again === undefined || (again === 'ambiguous') !== (call === 'ambiguous')) return false;
    if (call !== 'ambiguous' && again !== 'ambiguous' && !isSameCall(call, again)) return false;
  }
  return true;
}

/** What the platform reads of a call, apart from its id. Other fields may change as they like. */
const fields = [
  'startTime',
  'endTime',
  'duration',
  'direction',
  'clientNumber',
  'clientName',
  'operatorId',
  'operatorName',
  'operatorNumber',
  'whoHungUp',
  'properties',
] as const;

const isSameCall = (one: JsonObject, other: JsonObject): boolean =>
  fields.every((field) => one[field] === other[field] || isSame(own(one, field), own(other, field)));

/** A part of a call that changes again and again. */
export interface Flicker {
  /** `duration`, or `properties.City`. */
  readonly name: string;
  readonly values: readonly unknown[];
}

/** How a call fares over its versions: `once` is what is filled in later, or put right, and then stays. */
export function changeOf(versions: readonly JsonObject[]): 'none' | 'once' | Flicker {
  const [first, ...others] = versions;
  if (first === undefined || others.every((other) => isSameCall(first, other))) return 'none';
  for (const name of fields) {
    const values = versions.map((version) => own(version, name));
    if (changesIn(values) < 2) continue;
    const parts = name === 'properties' ? partsOf(values) : undefined;
    if (parts === undefined) return { name, values };
    const inner = flickerIn(parts);
    if (inner !== undefined) return { ...inner, name: `${name}.${inner.name}` };
  }
  return 'once';
}

/** Absent properties are none; `undefined` when they are something else than objects. */
function partsOf(values: readonly unknown[]): readonly JsonObject[] | undefined {
  const parts = values.map((value) => (isNone(value) ? {} : value));
  return parts.every(isObject) ? parts : undefined;
}

function flickerIn(parts: readonly JsonObject[]): Flicker | undefined {
  for (const name of new Set(parts.flatMap((part) => Object.keys(part)))) {
    const values = parts.map((part) => own(part, name));
    if (changesIn(values) >= 2) return { name, values };
  }
  return undefined;
}

function changesIn(values: readonly unknown[]): number {
  return values.filter((value, index) => index > 0 && !isSame(values[index - 1], value)).length;
}

/** Absent and null are one; the order of keys does not matter; links may be signed anew each time. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (isNone(one)) return isNone(other);
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index]))
    );
  }
  if (isObject(one) && isObject(other)) {
    return (
      Object.keys(one).every((key) => isSame(one[key], own(other, key))) &&
      Object.keys(other).every((key) => Object.hasOwn(one, key) || isNone(other[key]))
    );
  }
  return isLink(one) && isLink(other);
}

const isNone = (value: unknown): boolean => value === undefined || value === null;

const isLink = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//i.test(value);
