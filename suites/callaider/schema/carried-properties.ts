import { isObject, type JsonObject, own } from '../answers.js';

/** How calls carry properties, over all rows of an answer. */
export interface Carried {
  readonly calls: number;
  /** Calls whose properties are an object with something in it. */
  readonly carrying: number;
  /** Calls whose properties are neither an object nor null: calls/properties-are-an-object tells of them. */
  readonly misshapen: number;
}

export function carried(rows: readonly unknown[]): Carried {
  let calls = 0;
  let carrying = 0;
  let misshapen = 0;
  for (const row of rows) {
    if (!isObject(row)) continue;
    calls += 1;
    const properties = own(row, 'properties');
    if (propertiesOf(row) !== undefined) carrying += 1;
    else if (properties !== undefined && properties !== null && !isObject(properties)) misshapen += 1;
  }
  return { calls, carrying, misshapen };
}

/** The properties of a call, when there are any. */
export function propertiesOf(row: JsonObject): JsonObject | undefined {
  const properties = own(row, 'properties');
  if (!isObject(properties)) return undefined;
  for (const _key in properties) return properties;
  return undefined;
}
