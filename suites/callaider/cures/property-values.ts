import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject, type JsonObject, own } from '../answers.js';
import { repairRows, rowsIn, withField } from './repair-rows.js';
import { listed, quoted } from './words.js';

const propertiesOf = (answers: readonly Answer[]): readonly JsonObject[] =>
  rowsIn(answers, 'calls').flatMap((row) => {
    const properties = own(row, 'properties');
    return isObject(properties) ? [properties] : [];
  });

/** Changes the values of some keys; what is given back as it was stays as it is, `undefined` goes. */
const repairValues = (answer: Answer, repair: (key: string, value: unknown) => unknown) =>
  repairRows(answer, 'calls', (row) => {
    const properties = own(row, 'properties');
    if (!isObject(properties)) return row;
    const entries = Object.entries(properties);
    const repaired = entries.map(([key, value]) => [key, repair(key, value)] as const);
    if (repaired.every(([, value], index) => Object.is(value, entries[index]?.[1]))) return row;
    return withField(row, 'properties', Object.fromEntries(repaired.filter(([, value]) => value !== undefined)));
  });

const isNumeric = (value: unknown): value is string => typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
const switches: Readonly<Record<string, boolean>> = {
  yes: true,
  no: false,
  true: true,
  false: false,
  on: true,
  off: false,
  y: true,
  n: false,
  '1': true,
  '0': false,
};

/** A value as the schema declares it; the very same when it is so already, or cannot be. */
function asDeclared(value: unknown, type: unknown): unknown {
  switch (type) {
    case 'number':
      return isNumeric(value) ? Number(value) : value;
    case 'boolean': {
      const word = typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';
      return Object.hasOwn(switches, word) ? switches[word] : value;
    }
    case 'string':
    case 'enum':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    default:
      return value;
  }
}

/** The declared type of each key; a key that is declared twice has none. */
function declaredTypes(answers: readonly Answer[]): ReadonlyMap<string, unknown> {
  const [schema] = answers.filter(({ ask, status }) => ask.endpoint === 'schema' && status === 200);
  const entries = schema === undefined ? [] : rowsIn([schema], 'schema');
  const keys = entries.map((entry) => own(entry, 'key'));
  return new Map(
    entries.flatMap((entry) => {
      const key = own(entry, 'key');
      const isSole = keys.indexOf(key) === keys.lastIndexOf(key);
      return typeof key === 'string' && isSole ? [[key, own(entry, 'type')] as const] : [];
    }),
  );
}

/** Keys whose values are numbers in most calls and numbers in quotes in the others. */
function mixedNumbers(answers: readonly Answer[]): ReadonlyMap<string, unknown> {
  const uses = new Map<string, { numbers: number; texts: number; isOther: boolean }>();
  for (const properties of propertiesOf(answers)) {
    for (const [key, value] of Object.entries(properties)) {
      const use = uses.get(key) ?? { numbers: 0, texts: 0, isOther: false };
      uses.set(key, use);
      if (typeof value === 'number') use.numbers += 1;
      else if (isNumeric(value)) use.texts += 1;
      else if (value !== null) use.isOther = true;
    }
  }
  return new Map(
    [...uses].flatMap(([key, { numbers, texts, isOther }]) =>
      !isOther && texts > 0 && numbers > texts ? [[key, 'number'] as const] : [],
    ),
  );
}

interface Facts {
  readonly types: ReadonlyMap<string, unknown>;
  readonly keys: readonly string[];
}

function mistyped(answers: readonly Answer[], types: ReadonlyMap<string, unknown>): Facts | undefined {
  const keys = new Set<string>();
  for (const properties of propertiesOf(answers)) {
    for (const [key, value] of Object.entries(properties)) {
      if (!Object.is(asDeclared(value, types.get(key)), value)) keys.add(key);
    }
  }
  return keys.size === 0 ? undefined : { types, keys: [...keys] };
}

const words: Readonly<Record<string, string>> = {
  number: 'a JSON number, without quotes',
  boolean: 'true or false, without quotes',
  string: 'text, in quotes',
  enum: 'text, in quotes',
};

const asTyped = (id: string, typesOf: (answers: readonly Answer[]) => ReadonlyMap<string, unknown>): Cure =>
  cure<Facts>({
    id,
    rules: ['properties/values-have-declared-type', 'properties/one-type-per-key'],
    learn: (answers) => mistyped(answers, typesOf(answers)),
    text: ({ keys, types }) => {
      const kinds = [...new Set(keys.map((key) => words[String(types.get(key))] ?? ''))];
      return `send ${kinds
        .map((kind) => `${listed(keys.filter((key) => words[String(types.get(key))] === kind).map(quoted))} as ${kind}`)
        .join('; ')}`;
    },
    repair: (answer, { types }) => repairValues(answer, (key, value) => asDeclared(value, types.get(key))),
  });

/** `{ "Client": { "city": "Lviv" } }` as `{ "Client city": "Lviv" }`; the very same when nothing is nested. */
function flat(properties: JsonObject): JsonObject {
  if (!Object.values(properties).some(isObject)) return properties;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]): readonly (readonly [string, unknown])[] =>
      isObject(value)
        ? Object.entries(value).map(([name, inner]) => [`${key} ${name}`, inner] as const)
        : [[key, value]],
    ),
  );
}

export const propertyValues: readonly Cure[] = [
  asTyped('property-values-of-other-types', declaredTypes),
  asTyped('property-numbers-as-text', mixedNumbers),
  cure<true>({
    id: 'property-values-null',
    rules: ['properties/values-have-declared-type', 'properties/values-are-primitive'],
    learn: (answers) => (propertiesOf(answers).some((all) => Object.values(all).includes(null)) ? true : undefined),
    text: 'leave a property out where its value is not known',
    repair: (answer) => repairValues(answer, (_key, value) => (value === null ? undefined : value)),
  }),
  cure<true>({
    id: 'properties-nested',
    rules: ['properties/values-are-primitive'],
    learn: (answers) => (propertiesOf(answers).some((all) => Object.values(all).some(isObject)) ? true : undefined),
    text: 'give each value a key of its own: "Client city": "Lviv" in place of "Client": { "city": "Lviv" }',
    repair: (answer) =>
      repairRows(answer, 'calls', (row) => {
        const properties = own(row, 'properties');
        const flattened = isObject(properties) ? flat(properties) : properties;
        return flattened === properties ? row : withField(row, 'properties', flattened);
      }),
  }),
];
