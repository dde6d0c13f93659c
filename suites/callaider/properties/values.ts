import { isObject, type JsonObject, own } from '../answers.js';

/** The values that calls hold under one key. */
export interface KeyValues {
  readonly texts: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<number, number>;
  readonly booleans: ReadonlyMap<boolean, number>;
  /** Arrays and objects. */
  readonly others: number;
}

/** A body may carry a new key, or a new text, in each of 100,000 calls. */
const KEYS = 200;
const VALUES = 5000;

interface Counting extends KeyValues {
  readonly texts: Map<string, number>;
  readonly numbers: Map<number, number>;
  readonly booleans: Map<boolean, number>;
  others: number;
}

/** Counts the values of each key over all calls; null counts as no value. */
export function valuesOf(rows: readonly unknown[]): ReadonlyMap<string, KeyValues> {
  const keys = new Map<string, Counting>();
  for (const row of rows) {
    const properties = isObject(row) ? own(row, 'properties') : undefined;
    if (isObject(properties)) countIn(keys, properties);
  }
  return keys;
}

function countIn(keys: Map<string, Counting>, properties: JsonObject): void {
  for (const key of Object.keys(properties)) {
    const value = properties[key];
    if (value === null) continue;
    let counting = keys.get(key);
    if (counting === undefined) {
      if (keys.size >= KEYS) continue;
      counting = { texts: new Map(), numbers: new Map(), booleans: new Map(), others: 0 };
      keys.set(key, counting);
    }
    if (typeof value === 'string') count(counting.texts, value);
    else if (typeof value === 'number') count(counting.numbers, value);
    else if (typeof value === 'boolean') count(counting.booleans, value);
    else counting.others += 1;
  }
}

function count<T>(counts: Map<T, number>, value: T): void {
  const known = counts.get(value);
  if (known !== undefined) counts.set(value, known + 1);
  else if (counts.size < VALUES) counts.set(value, 1);
}

export const total = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((sum, each) => sum + each, 0);

/** The one kind of scalar under a key; `mixed` when there are several, or something else: other rules tell that. */
export function kindOf({ texts, numbers, booleans, others }: KeyValues): 'text' | 'number' | 'boolean' | 'mixed' {
  const kinds = [
    ...(texts.size > 0 ? (['text'] as const) : []),
    ...(numbers.size > 0 ? (['number'] as const) : []),
    ...(booleans.size > 0 ? (['boolean'] as const) : []),
  ];
  const [kind] = kinds;
  return others > 0 || kinds.length !== 1 || kind === undefined ? 'mixed' : kind;
}

/**
 * How likely a key is to trip a careless API over: 0 lower-case letters and digits, 1 capitals too,
 * 2 blanks or punctuation, 3 other scripts.
 */
export function roughness(key: string): 0 | 1 | 2 | 3 {
  if (/^[a-z0-9_]+$/.test(key)) return 0;
  if (/^\w+$/.test(key)) return 1;
  return /^[ -~]+$/.test(key) ? 2 : 3;
}
