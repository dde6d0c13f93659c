import { isObject, own } from '../answers.js';
import { jsonType } from '../preview.js';

/** How often the values of a key had one JSON type. */
export interface TypeUse {
  readonly type: string;
  calls: number;
  /** The first call that shows it. */
  readonly row: number;
  readonly value: unknown;
}

export interface KeyUse {
  readonly key: string;
  /** The first call that has the key. */
  readonly row: number;
  /** Calls that have the key, null included. */
  calls: number;
  readonly types: TypeUse[];
}

/** What the properties of all calls look like, key by key. */
export interface Profile {
  /** Calls whose properties are an object. */
  readonly calls: number;
  readonly keys: ReadonlyMap<string, KeyUse>;
}

/** Keys kept: a body may carry a new one in every call. */
const KEYS = 2000;

const remembered = new WeakMap<readonly unknown[], Profile>();

/** One cheap pass over all rows, shared by the rules. Properties that are no object are left to another rule. */
export function profileOf(rows: readonly unknown[]): Profile {
  const known = remembered.get(rows);
  if (known !== undefined) return known;
  const keys = new Map<string, KeyUse>();
  let calls = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const call = rows[row];
    const properties = isObject(call) ? own(call, 'properties') : undefined;
    if (!isObject(properties)) continue;
    calls += 1;
    for (const key in properties) if (Object.hasOwn(properties, key)) add(keys, key, properties[key], row);
  }
  const profile = { calls, keys };
  remembered.set(rows, profile);
  return profile;
}

function add(keys: Map<string, KeyUse>, key: string, value: unknown, row: number): void {
  let use = keys.get(key);
  if (use === undefined) {
    if (keys.size >= KEYS) return;
    use = { key, row, calls: 0, types: [] };
    keys.set(key, use);
  }
  use.calls += 1;
  const type = jsonType(value);
  for (const known of use.types) {
    if (known.type !== type) continue;
    known.calls += 1;
    return;
  }
  use.types.push({ type, calls: 1, row, value });
}

/** JSON pointer of a property: `/calls/17/properties/Quality score`. */
export const pointerTo = (at: string, row: number, key: string): string =>
  `${at}/${row}/properties/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Why there are no properties to judge, if so. */
export const NO_PROPERTIES = 'no call carries properties, or they are no objects: see calls/properties-are-an-object';
