import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { repairList, repairRows, rowsIn, withField } from './repair-rows.js';
import { typesInCalls } from './schema-entries.js';
import { quoted, some } from './words.js';

const bare = (key: string): string => key.replace(/[^\p{L}\p{Nd}]/gu, '').toLowerCase();

const declaredKeys = (answers: readonly Answer[]): ReadonlySet<string> =>
  new Set(
    rowsIn(answers, 'schema').flatMap((entry) =>
      typeof own(entry, 'key') === 'string' ? [String(own(entry, 'key'))] : [],
    ),
  );

/** Declared keys that calls spell otherwise, with the spelling that calls have. */
function spellings(answers: readonly Answer[]): ReadonlyMap<string, string> | undefined {
  const inCalls = new Set(typesInCalls(answers).keys());
  const declared = declaredKeys(answers);
  const found = new Map<string, string>();
  for (const key of inCalls) {
    if (declared.has(key)) continue;
    const alike = [...declared].filter((other) => bare(other) === bare(key) && !inCalls.has(other));
    const [other] = alike;
    if (alike.length === 1 && other !== undefined) found.set(other, key);
  }
  return found.size === 0 ? undefined : found;
}

/** Entries for the keys of calls that no entry is meant for. */
function undeclared(answers: readonly Answer[]): readonly JsonObject[] | undefined {
  const declared = declaredKeys(answers);
  if (declared.size === 0) return undefined;
  const entries = [...typesInCalls(answers)].flatMap(([key, types]) => {
    const [type, ...others] = types;
    const isPlain = others.length === 0 && type !== undefined && type !== 'object';
    return !declared.has(key) && isPlain ? [{ key, type }] : [];
  });
  return entries.length === 0 ? undefined : entries;
}

/** More distinct values are no choice. */
const CHOICES = 50;

/** The texts that calls have under a key; `undefined` when there are none or too many. */
function textsInCalls(answers: readonly Answer[], key: string): readonly string[] | undefined {
  const texts = new Set<string>();
  for (const row of rowsIn(answers, 'calls')) {
    const properties = own(row, 'properties');
    const value = isObject(properties) ? own(properties, key) : undefined;
    if (typeof value === 'string' && value.trim() !== '') texts.add(value);
    if (texts.size > CHOICES) return undefined;
  }
  return texts.size === 0 ? undefined : [...texts].toSorted();
}

/** What an enum should list: its values as calls spell them, and those of calls that it lacks. */
function choicesFor(entry: JsonObject, answers: readonly Answer[]): readonly string[] | undefined {
  const key = own(entry, 'key');
  const inCalls = own(entry, 'type') === 'enum' && typeof key === 'string' ? textsInCalls(answers, key) : undefined;
  if (inCalls === undefined) return undefined;
  const values = own(entry, 'values');
  const texts = (Array.isArray(values) ? values : []).filter((value) => typeof value === 'string');
  const kept = texts.filter((text) => !inCalls.some((other) => other !== text && bare(other) === bare(text)));
  const choices = [...kept, ...inCalls.filter((text) => !kept.includes(text))];
  const isSame =
    Array.isArray(values) && values.length === choices.length && choices.every((text) => values.includes(text));
  return isSame ? undefined : choices;
}

function choices(answers: readonly Answer[]): ReadonlyMap<string, readonly string[]> | undefined {
  const found = new Map<string, readonly string[]>();
  for (const entry of rowsIn(answers, 'schema')) {
    const values = choicesFor(entry, answers);
    if (values !== undefined) found.set(String(own(entry, 'key')), values);
  }
  return found.size === 0 ? undefined : found;
}

export const schemaBesideCalls: readonly Cure[] = [
  cure<ReadonlyMap<string, string>>({
    id: 'schema-keys-spelt-otherwise',
    rules: ['properties/keys-are-declared', 'schema/keys-occur-in-calls'],
    learn: spellings,
    text: (names) =>
      `spell keys in the schema as calls do: ${some([...names].map(([was, is]) => `${quoted(is)}, not ${quoted(was)}`))}`,
    repair: (answer, names) =>
      repairRows(answer, 'schema', (entry) => {
        const right = names.get(String(own(entry, 'key')));
        return right === undefined ? entry : withField(entry, 'key', right);
      }),
  }),
  cure<readonly JsonObject[]>({
    id: 'keys-not-declared',
    rules: ['properties/keys-are-declared'],
    learn: undeclared,
    text: (entries) =>
      `declare ${some(entries.map(({ key, type }) => `${quoted(String(key))} as ${quoted(String(type))}`))} in /properties/schema, too`,
    repair: (answer, entries) => repairList(answer, 'schema', (list) => [...list, ...entries]),
  }),
  cure<readonly string[]>({
    id: 'keys-of-no-call',
    rules: ['schema/keys-occur-in-calls'],
    leavesOut: true,
    learn(answers) {
      const inCalls = typesInCalls(answers);
      const unused = [...declaredKeys(answers)].filter((key) => !inCalls.has(key));
      return unused.length === 0 ? undefined : unused;
    },
    text: (keys) => `take ${some(keys.map(quoted))} out of the schema, or send it with calls under this very key`,
    repair: (answer, keys) =>
      repairList(answer, 'schema', (list) => {
        const kept = list.filter((entry) => !isObject(entry) || !keys.includes(String(own(entry, 'key'))));
        return kept.length === list.length ? list : kept;
      }),
  }),
  cure<ReadonlyMap<string, readonly string[]>>({
    id: 'enum-values-of-calls',
    rules: ['properties/enum-values-are-listed', 'schema/enum-has-values'],
    learn: choices,
    text: (found) =>
      [...found].map(([key, values]) => `list ${some(values.map(quoted))} as the values of ${quoted(key)}`).join('; '),
    repair: (answer, found) =>
      repairRows(answer, 'schema', (entry) => {
        const values = found.get(String(own(entry, 'key')));
        return values === undefined || own(entry, 'type') !== 'enum' ? entry : withField(entry, 'values', values);
      }),
  }),
];
