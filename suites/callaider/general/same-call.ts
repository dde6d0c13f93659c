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

/** The first field of the contract in which two versions of a call differ. */
export function changedField(one: JsonObject, other: JsonObject): string | undefined {
  return fields.find((field) => !isSame(own(one, field), own(other, field)));
}

/** Absent and null are one; the order of keys does not matter; links may be signed anew each time. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one === undefined || one === null) return other === undefined || other === null;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    return (
      Object.keys(one).every((key) => isSame(one[key], own(other, key))) &&
      Object.keys(other).every((key) => Object.hasOwn(one, key) || isSame(undefined, other[key]))
    );
  }
  return isLink(one) && isLink(other);
}

const isLink = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//i.test(value);
