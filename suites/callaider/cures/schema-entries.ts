import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { changedOnly, keysWith, repairFields, repairList, rowsIn, withField } from './repair-rows.js';
import { listed, quoted, some } from './words.js';

/** Type names of databases and languages. */
const types: Readonly<Record<string, string>> = {
  integer: 'number',
  int: 'number',
  bigint: 'number',
  float: 'number',
  double: 'number',
  decimal: 'number',
  numeric: 'number',
  text: 'string',
  varchar: 'string',
  char: 'string',
  str: 'string',
  date: 'string',
  datetime: 'string',
  timestamp: 'string',
  bool: 'boolean',
  checkbox: 'boolean',
  select: 'enum',
  list: 'enum',
  choice: 'enum',
  dropdown: 'enum',
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  enum: 'enum',
};

const typeFor = (value: unknown): unknown => {
  const name =
    typeof value === 'string'
      ? value
          .trim()
          .toLowerCase()
          .replace(/\(.*\)$/, '')
      : '';
  return Object.hasOwn(types, name) ? types[name] : value;
};

/** Splits `a, b` and `a|b`; `undefined` for what is no list of values. */
function valuesFor(value: unknown): unknown {
  if (typeof value === 'string' && value.trim() !== '') return value.split(/\s*[,;|]\s*/).filter((part) => part !== '');
  return isObject(value) ? Object.keys(value) : undefined;
}

function tidied(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const trimmed = changedOnly(value, (item) => (typeof item === 'string' ? item.trim() : item));
  const kept = trimmed.filter((item, index) => item !== '' && trimmed.indexOf(item) === index);
  return kept.length === value.length && trimmed === value ? value : kept;
}

/** Entries that are there before, in every field. */
function withoutTwins(entries: readonly unknown[]): readonly unknown[] {
  const told = new Set<string>();
  const kept = entries.filter((entry) => {
    const { key, type } = isObject(entry) ? entry : {};
    const name = JSON.stringify([key, type]);
    return typeof key !== 'string' || (!told.has(name) && told.add(name));
  });
  return kept.length === entries.length ? entries : kept;
}

/** JSON types of the values that calls have under each key. */
export function typesInCalls(answers: readonly Answer[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rowsIn(answers, 'calls')) {
    const properties = own(row, 'properties');
    if (!isObject(properties)) continue;
    for (const [key, value] of Object.entries(properties)) {
      if (value === null) continue;
      const known = found.get(key);
      if (known === undefined) found.set(key, new Set([typeof value]));
      else known.add(typeof value);
    }
  }
  return found;
}

/** The type that the calls' values of a key have, where all have one that the contract knows. */
function typeInCalls(entry: JsonObject, inCalls: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  if (Array.isArray(own(entry, 'values'))) return 'enum';
  const [type, ...others] = inCalls.get(String(own(entry, 'key'))) ?? [];
  return others.length === 0 && type !== undefined && type !== 'object' ? type : undefined;
}

/** Keys that are declared with several types. */
function twofold(answers: readonly Answer[]): readonly string[] {
  const declared = new Map<unknown, Set<unknown>>();
  for (const entry of rowsIn(answers, 'schema')) {
    const key = own(entry, 'key');
    declared.set(key, (declared.get(key) ?? new Set()).add(own(entry, 'type')));
  }
  return [...declared].flatMap(([key, all]) => (typeof key === 'string' && all.size > 1 ? [key] : []));
}

export const schemaEntries: readonly Cure[] = [
  cure<readonly string[]>({
    id: 'schema-types-of-databases',
    rules: ['schema/type-is-known'],
    learn(answers) {
      const found = rowsIn(answers, 'schema').flatMap((entry) => {
        const [was, is] = [own(entry, 'type'), typeFor(own(entry, 'type'))];
        return was === is ? [] : [`${quoted(String(is))} for ${quoted(String(was))}`];
      });
      return found.length === 0 ? undefined : [...new Set(found)];
    },
    text: (found) => `declare the type as ${some(found)}`,
    repair: (answer) => repairFields(answer, 'schema', ['type'], typeFor),
  }),
  cure<ReadonlyMap<string, ReadonlySet<string>>>({
    id: 'schema-types-left-out',
    rules: ['schema/type-is-known'],
    learn: (answers) =>
      rowsIn(answers, 'schema').some((entry) => (own(entry, 'type') ?? null) === null)
        ? typesInCalls(answers)
        : undefined,
    text: 'declare a type for every key, the one that its values have in calls: "string", "number" or "boolean"',
    repair: (answer, inCalls) =>
      repairList(answer, 'schema', (list) =>
        changedOnly(list, (entry) =>
          isObject(entry) && (own(entry, 'type') ?? null) === null
            ? withField(entry, 'type', typeInCalls(entry, inCalls))
            : entry,
        ),
      ),
  }),
  cure<readonly string[]>({
    id: 'schema-values-in-one-text',
    rules: ['schema/values-is-array'],
    learn: (answers) => keysWith(answers, 'schema', ['values'], (value) => valuesFor(value) !== undefined),
    text: 'send values as a list of texts, ["a", "b"]',
    repair: (answer) => repairFields(answer, 'schema', ['values'], (value) => valuesFor(value) ?? value),
  }),
  cure<readonly string[]>({
    id: 'schema-values-untidy',
    rules: ['schema/enum-values-are-tidy'],
    learn: (answers) => keysWith(answers, 'schema', ['values'], (value) => tidied(value) !== value),
    text: 'trim the values of an enum, list each once, and leave blank ones out',
    repair: (answer) => repairFields(answer, 'schema', ['values'], tidied),
  }),
  cure<true>({
    id: 'schema-entries-twice',
    leavesOut: true,
    rules: ['schema/key-is-unique'],
    learn: (answers) => (rowsIn(answers, 'schema').length > 0 ? true : undefined),
    text: 'declare each key once',
    repair: (answer) => repairList(answer, 'schema', withoutTwins),
  }),
  cure<{ readonly keys: readonly string[]; readonly inCalls: ReadonlyMap<string, ReadonlySet<string>> }>({
    id: 'schema-keys-of-two-types',
    leavesOut: true,
    rules: ['schema/key-is-unique'],
    learn(answers) {
      const keys = twofold(answers);
      return keys.length === 0 ? undefined : { keys, inCalls: typesInCalls(answers) };
    },
    text: ({ keys }) => `declare ${listed(keys.map(quoted))} once, with the type that its values have in calls`,
    repair: (answer, { keys, inCalls }) =>
      repairList(answer, 'schema', (list) => {
        const kept = list.filter((entry) => {
          if (!isObject(entry) || !keys.includes(String(own(entry, 'key')))) return true;
          return typeInCalls(entry, inCalls) === own(entry, 'type');
        });
        return kept.length === list.length ? list : kept;
      }),
  }),
];
