import type { Repaired } from '../../cure.js';
import type { Answer } from '../../http.js';
import { has200, isObject, type JsonObject, own } from '../answers.js';

/** The lists of this contract, by the endpoint that answers with them. */
export const lists = { calls: 'calls', contacts: 'contacts', schema: 'properties' } as const;
export type Listing = keyof typeof lists;

/** The list in an answer, with its wrapper or without. */
export function listIn(answer: Answer, listing: Listing): readonly unknown[] | undefined {
  if (answer.ask.endpoint !== listing || !has200(answer) || answer.body.json.kind !== 'json') return undefined;
  const { value } = answer.body.json;
  const list = isObject(value) ? own(value, lists[listing]) : value;
  return Array.isArray(list) ? list : undefined;
}

/** The rows of all answers with a list that are objects. */
export function rowsIn(answers: readonly Answer[], listing: Listing): readonly JsonObject[] {
  return answers.flatMap((answer) => (listIn(answer, listing) ?? []).filter(isObject));
}

/** Changes a list in its place; `undefined` when it stays the very same. */
export function repairList(
  answer: Answer,
  listing: Listing,
  repair: (list: readonly unknown[]) => readonly unknown[],
): Repaired | undefined {
  const list = listIn(answer, listing);
  if (list === undefined || answer.body.json.kind !== 'json') return undefined;
  const repaired = repair(list);
  if (repaired === list) return undefined;
  const { value } = answer.body.json;
  return { json: isObject(value) ? withField(value, lists[listing], repaired) : repaired };
}

/** Changes each row that is an object; a row that is given back as it was stays as it is. */
export function repairRows(
  answer: Answer,
  listing: Listing,
  repair: (row: JsonObject) => JsonObject,
): Repaired | undefined {
  return repairList(answer, listing, (list) => changedOnly(list, (row) => (isObject(row) ? repair(row) : row)));
}

/** Changes fields of each row where they are there; what is given back as it was stays as it is, `undefined` goes. */
export function repairFields(
  answer: Answer,
  listing: Listing,
  keys: readonly string[],
  repair: (value: unknown, row: JsonObject) => unknown,
): Repaired | undefined {
  return repairRows(answer, listing, (row) => {
    let repaired = row;
    for (const key of keys) {
      if (!Object.hasOwn(row, key)) continue;
      const value = repair(row[key], row);
      if (!Object.is(value, row[key])) repaired = withField(repaired, key, value);
    }
    return repaired;
  });
}

/** With another value in the same place, at the end when it is new, or without the field when the value is `undefined`. */
export function withField(row: JsonObject, key: string, value: unknown): JsonObject {
  const entries = Object.entries(row).flatMap(([name, old]): [string, unknown][] =>
    name !== key ? [[name, old]] : value === undefined ? [] : [[name, value]],
  );
  if (value !== undefined && !Object.hasOwn(row, key)) entries.push([key, value]);
  return Object.fromEntries(entries);
}

/** A list with its elements changed; the very same when none is. */
export function changedOnly(list: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  const changed = list.map(change);
  return changed.every((item, index) => Object.is(item, list[index])) ? list : changed;
}

/** The keys of which some value in some row is a mistake; `undefined` when there is none. */
export function keysWith(
  answers: readonly Answer[],
  listing: Listing,
  keys: readonly string[],
  isMistake: (value: unknown, row: JsonObject) => boolean,
): readonly string[] | undefined {
  const rows = rowsIn(answers, listing);
  const found = keys.filter((key) => rows.some((row) => Object.hasOwn(row, key) && isMistake(row[key], row)));
  return found.length === 0 ? undefined : found;
}
