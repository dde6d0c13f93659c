import { isObject } from '../answers.js';
import { createKeyLayout, nextKey } from '../key-layout.js';

/** The names of the fields of some calls, and of their properties. */
export interface Keys {
  readonly ofCalls: ReadonlySet<string>;
  readonly ofProperties: ReadonlySet<string>;
  /** There are more names than are kept: a body may carry a new one in every call. */
  readonly isCut: boolean;
}

const MOST = 1000;

const remembered = new WeakMap<readonly unknown[], Keys>();

/** Looked up once for an answer: its calls are many, and its names are few. */
export function keysIn(rows: readonly unknown[]): Keys {
  const known = remembered.get(rows);
  if (known !== undefined) return known;
  const [ofCalls, ofProperties] = [new Set<string>(), new Set<string>()];
  let isCut = false;
  const adderTo = (names: Set<string>) => (key: string) => {
    if (names.size < MOST) names.add(key);
    else isCut = true;
  };
  const callLayout = createKeyLayout(adderTo(ofCalls));
  const propertyLayout = createKeyLayout(adderTo(ofProperties));
  for (const row of rows) {
    if (!isObject(row)) continue;
    callLayout.at = 0;
    for (const key in row) nextKey(callLayout, key);
    const { properties } = row;
    if (!isObject(properties)) continue;
    propertyLayout.at = 0;
    for (const key in properties) nextKey(propertyLayout, key);
  }
  const keys = { ofCalls, ofProperties, isCut };
  remembered.set(rows, keys);
  return keys;
}
