import type { Incoming } from '../http/incoming.js';
import { readMoment } from '../time/duration.js';
import { type ControlError, wrong } from './control-error.js';

/** The fields of a JSON object, read one by one; each reader throws `ControlError` for a value that cannot be. */
export interface Fields {
  has(name: string): boolean;
  text(name: string): string | undefined;
  /** A finite number. */
  number(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  /** Unix seconds, from those or from ISO 8601. */
  moment(name: string): number | undefined;
  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined;
  texts(name: string): readonly string[] | undefined;
  raw(name: string): unknown;
}

/** The body's JSON. @throws ControlError when it is not JSON */
export function bodyOf(incoming: Incoming, example: string): unknown {
  const read = incoming.json();
  if (read.ok) return read.value;
  throw wrong(read.problem === 'empty' ? 'The body is empty' : 'The body is not JSON', `Send JSON such as ${example}`);
}

/** @throws ControlError when it is no object, or has a field that nobody reads */
export function fieldsOf(value: unknown, names: readonly string[], example: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrong(`${shown(value)} is not an object`, `Send one such as ${example}`);
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const stray = Object.keys(fields).find((name) => !names.includes(name));
  if (stray !== undefined)
    throw wrong(`There is no field "${stray}"`, `There are: ${names.join(', ')}. Such as ${example}`);
  return readers(fields, example);
}

function readers(fields: Readonly<Record<string, unknown>>, example: string): Fields {
  const refused = (name: string, what: string): ControlError =>
    wrong(`"${name}" cannot be ${shown(fields[name])}`, `Take ${what}, such as in ${example}`);

  function typed<T>(name: string, what: string, is: (value: unknown) => value is T): T | undefined {
    const value = fields[name];
    if (value === undefined) return undefined;
    if (is(value)) return value;
    throw refused(name, what);
  }

  return {
    has: (name) => fields[name] !== undefined,
    text: (name) => typed(name, 'a text', (value) => typeof value === 'string'),
    number: (name) => typed(name, 'a number', (value): value is number => Number.isFinite(value)),
    flag: (name) => typed(name, 'true or false', (value) => typeof value === 'boolean'),
    moment(name) {
      const value = fields[name];
      const moment = value === undefined ? undefined : readMoment(value);
      if (value !== undefined && moment === undefined) throw refused(name, 'Unix seconds or ISO 8601 with a zone');
      return moment;
    },
    oneOf<T extends string>(name: string, allowed: readonly T[]) {
      return typed(name, `one of ${allowed.join(', ')}`, (value): value is T => allowed.some((each) => each === value));
    },
    texts: (name) =>
      typed(
        name,
        'a list of texts',
        (value): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string'),
      ),
    raw: (name) => fields[name],
  };
}

/** The query as fields, texts all of them; lists from repeated names and commas. */
export function queryOf(incoming: Incoming, names: readonly string[], example: string): Fields {
  return fieldsOf(Object.fromEntries(incoming.query), names, example);
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};
