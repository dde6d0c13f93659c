import type { Random } from '../../observation.js';
import { isObject } from '../answers.js';
import { chooseNumber } from './choose-number.js';
import { chooseText, misspell, neighbourIn, scoreOf, type TextChoice } from './choose-text.js';
import type { Declared } from './declared.js';
import { exactNumbers, numberFilters, textFilters } from './filter-forms.js';
import { roughKeyOf, twoKeysOf } from './other-keys.js';
import { type FilterPlan, type Planned, strict } from './planned.js';
import { fromSchema } from './schema-filters.js';
import { type KeyValues, kindOf, roughness, valuesOf } from './values.js';

/** Calls that a value must at least let in, and keep out, to be preferred. */
const TELLING = 3;

/**
 * Chooses filters that tell whether an API applies them, from what the calls hold. Where a schema declares keys, only these are
 * used, as the platform would; where it has none of them in calls, those of the calls. PROP-2, section "Supported formats".
 */
export function planFilters(
  rows: readonly unknown[],
  declared: ReadonlyMap<string, Declared> | undefined,
  random: Random,
): FilterPlan {
  const values = valuesOf(rows);
  const unknownKey = `linecheck ${random.text(8, 'abcdefghjkmnpqrstuvwxyz')}`;
  const fromDeclared = declared && fromCalls(rows, usableKeys(values, declared), declared);
  const found = fromDeclared ?? fromCalls(rows, usableKeys(values, undefined), undefined);
  if (found !== undefined) return { basis: 'calls', unknownKey, ...found };
  const filters = declared === undefined ? {} : fromSchema(declared, random);
  return { basis: Object.keys(filters).length > 0 ? 'schema' : 'nothing', filters, keys: {}, unknownKey };
}

type Kind = 'text' | 'number' | 'boolean';

export interface UsableKey {
  readonly key: string;
  readonly kind: Kind;
  readonly values: KeyValues;
  readonly allowed: ReadonlySet<string> | undefined;
}

const kindsOfType: Readonly<Record<string, Kind>> = {
  string: 'text',
  enum: 'text',
  number: 'number',
  boolean: 'boolean',
};

/** Keys whose calls agree on a type, and with the schema. */
export function usableKeys(
  values: ReadonlyMap<string, KeyValues>,
  declared: ReadonlyMap<string, Declared> | undefined,
): readonly UsableKey[] {
  return [...values].flatMap(([key, held]) => {
    const kind = kindOf(held);
    if (kind === 'mixed') return [];
    if (declared === undefined) return [{ key, kind, values: held, allowed: undefined }];
    const known = declared.get(key);
    const agrees = [...(known?.types ?? [])].every((type) => (kindsOfType[String(type)] ?? kind) === kind);
    return known !== undefined && agrees ? [{ key, kind, values: held, allowed: known.values }] : [];
  });
}

type FromCalls = Pick<FilterPlan, 'filters' | 'keys' | 'misspelt'>;

function fromCalls(
  rows: readonly unknown[],
  keys: readonly UsableKey[],
  declared: ReadonlyMap<string, Declared> | undefined,
): FromCalls | undefined {
  const calls = rows.filter(isObject).length;
  const texts = keys
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ key, values, allowed }) => chooseText(key, values, calls, allowed) ?? [])
    .sort(byWorth);
  const numbers = keys
    .filter(({ kind }) => kind === 'number')
    .flatMap(({ key, values }) => chooseNumber(key, values) ?? [])
    .sort((a, b) => roughness(a.key) - roughness(b.key) || b.distinct - a.distinct);
  const switches = keys
    .filter(({ kind, values }) => kind === 'boolean' && isTelling(values.booleans.get(true), calls))
    .map(({ key, values }) => ({ key, score: scoreOf(values.booleans.get(true) ?? 0, calls) }))
    .sort((a, b) => roughness(a.key) - roughness(b.key) || b.score - a.score);
  const [[text], [number], [boolean]] = [texts, numbers, switches];
  if (text === undefined && number === undefined && boolean === undefined) return undefined;

  const planned: Planned = {};
  if (text !== undefined) Object.assign(planned, textFilters(text));
  else if (number !== undefined) Object.assign(planned, exactNumbers(number));
  if (number !== undefined) Object.assign(planned, numberFilters(number));
  if (boolean !== undefined) {
    planned.boolean = strict({ [boolean.key]: true });
    planned.booleanAsText = strict({ [boolean.key]: 'true' });
  }
  const neighbour = firstOf(keys, ({ key, kind, values, allowed }) => {
    const value = kind === 'text' ? neighbourIn(values, calls, allowed) : undefined;
    return value === undefined ? undefined : { [key]: value };
  });
  if (neighbour !== undefined) planned.neighbour = strict(neighbour);
  const misspelt = firstOf(keys, ({ key, kind, values }) => {
    // A value that an enum does not list may be refused.
    const spellings =
      kind === 'text' && declared?.get(key)?.types.has('enum') !== true ? misspell(values, calls) : undefined;
    return spellings && { key, spellings };
  });
  if (misspelt !== undefined) {
    planned.misspelt = strict({ [misspelt.key]: [misspelt.spellings.recased, misspelt.spellings.cut] });
  }
  const pair = twoKeysOf(rows, planned, texts);
  if (pair !== undefined) planned.twoKeys = pair;
  const exactKey = text?.key ?? number?.key;
  const rough = roughKeyOf(exactKey, texts, numbers, switches);
  if (rough !== undefined) planned.roughKey = strict(rough);
  return {
    filters: planned,
    keys: {
      ...(exactKey === undefined ? {} : { exact: exactKey }),
      ...(number === undefined ? {} : { numeric: number.key }),
      ...(rough === undefined ? {} : { rough: Object.keys(rough)[0] ?? '' }),
    },
    ...(misspelt === undefined ? {} : { misspelt: misspelt.spellings }),
  };
}

/** The first that is found. */
function firstOf<T, R>(from: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of from) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isTelling = (count: number | undefined, calls: number): boolean =>
  count !== undefined && count > 0 && count < calls;

/** Plain keys first, so that a filter that is not applied is not blamed on the key; then those that tell most. */
const byWorth = (a: TextChoice, b: TextChoice): number =>
  Number(b.score >= TELLING) - Number(a.score >= TELLING) ||
  roughness(a.key) - roughness(b.key) ||
  Number(b.hasThird) - Number(a.hasThird) ||
  b.score - a.score;
