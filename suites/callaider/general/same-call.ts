import { isObject, type JsonObject, own } from '../answers.js';

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

/** A part of a call that changes again and again. */
export interface Flicker {
  /** `duration`, or `properties.City`. */
  readonly name: string;
  readonly values: readonly unknown[];
}

/**
 * A field, or one of the properties, that the second of three versions changes and the third changes again. What is
 * filled in later and then stays is no flicker.
 */
export function flickerOf(one: JsonObject, two: JsonObject, three: JsonObject): Flicker | undefined {
  for (const field of fields) {
    const values = [own(one, field), own(two, field), own(three, field)] as const;
    if (isSame(values[0], values[1])) continue;
    const [a, b, c] = values.map((value) =>
      isObject(value) ? value : field === 'properties' && isNone(value) ? {} : undefined,
    );
    const inner = a && b && c ? partOf(a, b, c) : undefined;
    if (inner !== undefined) return { ...inner, name: `${field}.${inner.name}` };
    if (!(a && b && c) && !isSame(values[1], values[2])) return { name: field, values };
  }
  return undefined;
}

function partOf(one: JsonObject, two: JsonObject, three: JsonObject): Flicker | undefined {
  for (const name of new Set([...Object.keys(one), ...Object.keys(two)])) {
    const values = [own(one, name), own(two, name), own(three, name)] as const;
    if (!isSame(values[0], values[1]) && !isSame(values[1], values[2])) return { name, values };
  }
  return undefined;
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
      Object.keys(other).every((key) => Object.hasOwn(one, key) || isSame(undefined, other[key]))
    );
  }
  return isLink(one) && isLink(other);
}

const isNone = (value: unknown): boolean => value === undefined || value === null;

const isLink = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//i.test(value);
