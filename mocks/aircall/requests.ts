import type { Reply } from '../kit/http/reply.js';
import type { Ask } from '../kit/http/route.js';
import { badRequest } from './errors.js';
import type { Own, View } from './view.js';

export type AircallAsk = Ask<Own>;

/** The account as the client who asks sees it now. */
export const viewOf = ({ tenant, now, base }: AircallAsk): View => ({ tenant, now, base });

export type Fields = Readonly<Record<string, unknown>>;

/** The JSON object in a body; an empty body is an empty one. A refusal for anything else. */
export function readFields(ask: AircallAsk): { readonly fields: Fields } | Reply {
  const read = ask.json();
  if (!read.ok) return read.problem === 'empty' ? { fields: {} } : badRequest('The body is not valid JSON');
  const { value } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return badRequest('The body must be an object');
  return { fields: value as Fields };
}

/** A field of the body's own; `null` counts as absent. */
export function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined;
}

/** A text that is not blank. */
export function textIn(fields: Fields, name: string): string | undefined {
  const value = own(fields, name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A whole number, also when it was sent as text. */
export function wholeIn(fields: Fields, name: string): number | undefined {
  const value = own(fields, name);
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

export function objectsIn(value: unknown): readonly Fields[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each)) ? value : undefined;
}

/** Whether a flag of the query is set. */
export const isSet = (query: URLSearchParams, name: string): boolean => /^(true|1)$/i.test(query.get(name) ?? '');
