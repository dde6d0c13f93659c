/**
 * What is known of keys, found by the order in which objects have them: a hundred thousand calls have the same dozen keys
 * in the same order, but for those that some lack, and then no key need be looked up.
 */
export interface KeyLayout<T> {
  readonly keys: string[];
  readonly values: T[];
  readonly known: Map<string, T>;
  /** Finds out about a key; asked once for each, but for ever new ones each time. */
  readonly look: (key: string) => T;
  /** Where the next key is expected. */
  at: number;
}

/** Keys remembered: a body may carry a new one in every call. */
const WIDEST = 200;
/** Keys that an object may lack at one place. */
const GAP = 4;

export const createKeyLayout = <T>(look: (key: string) => T): KeyLayout<T> => ({
  keys: [],
  values: [],
  known: new Map(),
  look,
  at: 0,
});

/** What is known of the next key of an object. `at` goes back to 0 where another object begins. */
export function nextKey<T>(layout: KeyLayout<T>, key: string): T {
  const { at } = layout;
  if (layout.keys[at] !== key) return findKey(layout, key);
  layout.at = at + 1;
  return layout.values[at] as T;
}

function findKey<T>(layout: KeyLayout<T>, key: string): T {
  const { keys, values, known, look, at } = layout;
  for (let ahead = at + 1; ahead <= at + GAP && ahead < keys.length; ahead += 1) {
    if (keys[ahead] !== key) continue;
    layout.at = ahead + 1;
    return values[ahead] as T;
  }
  if (known.has(key)) return known.get(key) as T;
  const value = look(key);
  if (keys.length >= WIDEST) return value;
  known.set(key, value);
  keys.splice(at, 0, key);
  values.splice(at, 0, value);
  layout.at = at + 1;
  return value;
}
