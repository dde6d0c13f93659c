import { isObject, own } from '../answers.js';
import type { SchemaSeen } from '../observations/schema.js';
import { jsonType } from '../preview.js';
import { entriesOf, keyOf } from '../schema/entries.js';

/** What the schema says of a key. A key that is declared twice has both types. */
export interface Declared {
  /** As they stand, known to the contract or not. */
  readonly types: ReadonlySet<unknown>;
  /** JSON types of the values that its enums list. */
  readonly listedTypes: ReadonlySet<string>;
  /** The values of its enums; `undefined` when they cannot be held against calls: see schema/enum-has-values. */
  readonly values: ReadonlySet<string> | undefined;
  /** Where its first entry stands, such as `properties[2]`. */
  readonly label: string;
}

/** The declared keys; `undefined` when no schema lists any. */
export function declaredIn(seen: SchemaSeen | undefined): ReadonlyMap<string, Declared> | undefined {
  if (seen?.state !== 'listed') return undefined;
  const declared = new Map<string, Declared>();
  for (const entry of entriesOf(seen.entries)) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const before = declared.get(key);
    const type = own(entry.fields, 'type');
    const listed = type === 'enum' ? own(entry.fields, 'values') : undefined;
    const values = listedValues(listed);
    const listedTypes = Array.isArray(listed) ? listed.map(jsonType) : [];
    declared.set(key, {
      types: new Set([...(before?.types ?? []), type]),
      listedTypes: new Set([...(before?.listedTypes ?? []), ...listedTypes]),
      values: before === undefined ? values : joined(before.values, values),
      label: before?.label ?? entry.label,
    });
  }
  return declared.size === 0 ? undefined : declared;
}

/** Entries that name no key: what they meant to declare is unknown. See schema/key-is-string. */
export const entriesWithoutKey = (seen: SchemaSeen): number =>
  seen.entries.filter((entry) => !isObject(entry) || typeof own(entry, 'key') !== 'string' || own(entry, 'key') === '')
    .length;

function listedValues(values: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(values) || values.length === 0) return undefined;
  return values.every((value) => typeof value === 'string') ? new Set(values) : undefined;
}

const joined = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined) =>
  one === undefined || other === undefined ? undefined : new Set([...one, ...other]);
