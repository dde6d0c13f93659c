import type { Endpoint, Parameter, ParameterType } from './endpoint.js';
import { isLong } from './long.js';

/** What a request gives for its parameters. Blank ones are as good as absent, and are not in it. */
export type Values = ReadonlyMap<string, Value>;

export type Value =
  | { readonly kind: 'read'; readonly value: Read }
  /** Not what the type asks for. */
  | { readonly kind: 'bad'; readonly raw: unknown };

export type Read = number | string | boolean | readonly string[] | Fields | readonly Fields[];

export type Fields = Readonly<Record<string, unknown>>;

export function readValues({ parameters }: Pick<Endpoint, 'parameters'>, body: Fields): Values {
  const values = new Map<string, Value>();
  for (const parameter of parameters) {
    const value = readValue(parameter.type, rawOf(parameter, body));
    if (value !== undefined) values.set(parameter.name, value);
  }
  return values;
}

function rawOf({ name }: Parameter, body: Fields): unknown {
  const dot = name.indexOf('.');
  if (dot === -1) return own(body, name);
  const inner = own(body, name.slice(0, dot));
  return isFields(inner) ? own(inner, name.slice(dot + 1)) : undefined;
}

const own = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const WHOLE = /^[+-]?\d+$/;

/** `undefined` for what is absent or blank. Numbers and booleans may come as text, as lenient JSON readers have it. */
function readValue(type: ParameterType, raw: unknown): Value | undefined {
  if (isBlank(raw)) return undefined;
  switch (type) {
    case 'long': {
      const value = numberOf(raw, WHOLE);
      return value.kind === 'read' && !isLong(typeof raw === 'number' ? raw : String(raw).trim()) ? bad(raw) : value;
    }
    case 'integer':
      return numberOf(raw, WHOLE);
    case 'double':
      return numberOf(raw, /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i);
    case 'boolean':
      if (typeof raw === 'boolean') return read(raw);
      return typeof raw === 'string' && /^(true|false)$/i.test(raw.trim())
        ? read(/^true$/i.test(raw.trim()))
        : bad(raw);
    case 'text':
      return typeof raw === 'object' ? bad(raw) : read(String(raw).trim());
    case 'texts':
      return textsOf(raw);
    case 'object':
      return isFields(raw) ? read(raw) : bad(raw);
    case 'objects':
      if (!Array.isArray(raw) || !raw.every(isFields)) return bad(raw);
      return raw.length === 0 ? undefined : read(raw);
    default:
      return type satisfies never;
  }
}

const isBlank = (raw: unknown): boolean =>
  raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');

const read = (value: Read): Value => ({ kind: 'read', value });
const bad = (raw: unknown): Value => ({ kind: 'bad', raw });

function numberOf(raw: unknown, form: RegExp): Value {
  const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw).trim() : '';
  const value = Number(text);
  const isWhole = typeof raw === 'number' && Number.isInteger(raw);
  return (isWhole || form.test(text)) && Number.isFinite(value) ? read(value) : bad(raw);
}

/** Blank values of a list are left out; a list of nothing else is absent. */
function textsOf(raw: unknown): Value | undefined {
  if (!Array.isArray(raw) || raw.some((each) => typeof each === 'object' && each !== null)) return bad(raw);
  const texts = raw.filter((each) => !isBlank(each)).map((each) => String(each).trim());
  return texts.length === 0 ? undefined : read(texts);
}

export function numberAt(values: Values, name: string): number | undefined {
  const value = readAt(values, name);
  return typeof value === 'number' ? value : undefined;
}

export function textAt(values: Values, name: string): string | undefined {
  const value = readAt(values, name);
  return typeof value === 'string' ? value : undefined;
}

export function flagAt(values: Values, name: string): boolean | undefined {
  const value = readAt(values, name);
  return typeof value === 'boolean' ? value : undefined;
}

export function textsAt(values: Values, name: string): readonly string[] {
  const value = readAt(values, name);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function fieldsAt(values: Values, name: string): readonly Fields[] {
  const value = readAt(values, name);
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function readAt(values: Values, name: string): Read | undefined {
  const value = values.get(name);
  return value?.kind === 'read' ? value.value : undefined;
}
