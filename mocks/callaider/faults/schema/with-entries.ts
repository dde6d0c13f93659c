import type { Behaviour, Incoming } from '../../behaviour.js';
import { objectIn } from '../../rows.js';

type Entry = Readonly<Record<string, unknown>>;

/** The entries that a right schema lists. */
export function entriesOf(right: Behaviour, request: Incoming): readonly Entry[] {
  const { properties } = objectIn(right.schema(request).json);
  return Array.isArray(properties) ? properties.map(objectIn) : [];
}

/** The same behaviour with other entries in its schema. */
export function withEntries(right: Behaviour, change: (entries: readonly Entry[]) => readonly unknown[]): Behaviour {
  return {
    ...right,
    schema: (request) => ({ status: 200, json: { properties: change(entriesOf(right, request)) } }),
  };
}
