import type { Random } from '../../observation.js';
import { isObject } from '../answers.js';
import { chooseNumber, type NumberChoice } from './choose-number.js';
import { chooseText, type Misspelt, misspell, neighbourIn, scoreOf, type TextChoice } from './choose-text.js';
import type { Declared } from './declared.js';
import { type Bounds, callPasses, type NumericFilter, numericOperators, type PropertyFilters } from './local-filter.js';
import { type KeyValues, kindOf, roughness, valuesOf } from './values.js';

/** The questions that are asked with filters, by name. */
export type FilterName =
  | 'exact'
  | 'otherExact'
  | 'neighbour'
  | 'misspelt'
  | 'listOfOne'
  | 'list'
  | 'reversedList'
  | (typeof numericOperators)[number]
  | 'range'
  | 'outside'
  | 'withoutMode'
  | 'boolean'
  | 'booleanAsText'
  | 'twoKeys'
  | 'roughKey';

export interface PlannedFilter {
  readonly filters: PropertyFilters;
  readonly bounds: Bounds;
}

export interface FilterPlan {
  /** Where the filters come from. Those of a schema whose keys no call has cannot be reckoned here. */
  readonly basis: 'calls' | 'schema' | 'nothing';
  readonly filters: Readonly<Partial<Record<FilterName, PlannedFilter>>>;
  readonly keys: { readonly exact?: string; readonly numeric?: string; readonly rough?: string };
  /** Values that no call has, for telling whether spelling matters. */
  readonly misspelt?: Misspelt;
  /** A key that neither schema nor calls have. */
  readonly unknownKey: string;
}

type Planned = Partial<Record<FilterName, PlannedFilter>>;

const strict = (filters: PropertyFilters): PlannedFilter => ({ filters, bounds: 'strict' });

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

interface UsableKey {
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
function usableKeys(
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
  if (number !== undefined) Object.assign(planned, numberFilters(number));
  if (boolean !== undefined) {
    planned.boolean = strict({ [boolean.key]: true });
    planned.booleanAsText = strict({ [boolean.key]: 'true' });
  }
  const neighbour = keys.flatMap(({ key, kind, values, allowed }) => {
    const value = kind === 'text' ? neighbourIn(values, calls, allowed) : undefined;
    return value === undefined ? [] : [{ [key]: value }];
  })[0];
  if (neighbour !== undefined) planned.neighbour = strict(neighbour);
  const free = keys.filter(({ key, kind }) => kind === 'text' && !(declared?.get(key)?.types.has('enum') ?? false));
  const misspelt = free.flatMap(({ key, values }) => {
    const spellings = misspell(values, calls);
    return spellings === undefined ? [] : [{ key, spellings }];
  })[0];
  if (misspelt !== undefined) {
    planned.misspelt = strict({ [misspelt.key]: [misspelt.spellings.recased, misspelt.spellings.cut] });
  }
  const pair = twoKeysOf(rows, planned, texts);
  if (pair !== undefined) planned.twoKeys = pair;
  const rough = roughKeyOf(text?.key ?? number?.key, texts, numbers, switches);
  if (rough !== undefined) planned.roughKey = strict(rough);
  return {
    filters: planned,
    keys: {
      ...(text === undefined ? {} : { exact: text.key }),
      ...(number === undefined ? {} : { numeric: number.key }),
      ...(rough === undefined ? {} : { rough: Object.keys(rough)[0] ?? '' }),
    },
    ...(misspelt === undefined ? {} : { misspelt: misspelt.spellings }),
  };
}

const isTelling = (count: number | undefined, calls: number): boolean =>
  count !== undefined && count > 0 && count < calls;

/** Plain keys first, so that a filter that is not applied is not blamed on the key; then those that tell most. */
const byWorth = (a: TextChoice, b: TextChoice): number =>
  Number(b.score >= TELLING) - Number(a.score >= TELLING) ||
  roughness(a.key) - roughness(b.key) ||
  Number(b.hasThird) - Number(a.hasThird) ||
  b.score - a.score;

function textFilters({ key, value, other }: TextChoice): Planned {
  const one = { exact: strict({ [key]: value }), listOfOne: strict({ [key]: [value] }) };
  if (other === undefined) return one;
  return {
    ...one,
    otherExact: strict({ [key]: other }),
    list: strict({ [key]: [value, other] }),
    reversedList: strict({ [key]: [other, value] }),
  };
}

function numberFilters({ key, middle, low, high, bounds }: NumberChoice): Planned {
  const planned: Planned = {};
  for (const operator of numericOperators) {
    planned[operator] = strict({ [key]: { mode: 'all', conditions: [{ operator, value: middle }] } });
  }
  const between: NumericFilter = {
    conditions: [
      { operator: 'gt', value: low },
      { operator: 'lt', value: high },
    ],
  };
  const outside = bounds === 'open' ? [low, high] : [middle, middle];
  const [below = middle, above = middle] = outside;
  return {
    ...planned,
    range: { filters: { [key]: { mode: 'all', ...between } }, bounds },
    withoutMode: { filters: { [key]: between }, bounds },
    outside: {
      filters: {
        [key]: {
          mode: 'any',
          conditions: [
            { operator: 'lt', value: below },
            { operator: 'gt', value: above },
          ],
        },
      },
      bounds,
    },
  };
}

/** Two filters that share calls and have some of their own, so that AND, OR and either one alone differ. */
function twoKeysOf(
  rows: readonly unknown[],
  planned: Planned,
  texts: readonly TextChoice[],
): PlannedFilter | undefined {
  const first = planned.exact;
  if (first === undefined) return undefined;
  const others = texts.slice(1).map(({ key, value }) => strict({ [key]: value }));
  const seconds = [planned.boolean, planned.range, ...others].filter((filter) => filter !== undefined);
  const second = seconds.find(({ filters, bounds }) => {
    let [both, onlyFirst, onlySecond] = [0, 0, 0];
    for (const row of rows) {
      if (!isObject(row)) continue;
      const [one, other] = [callPasses(row, first.filters), callPasses(row, filters, bounds)];
      if (one === true && other === true) both += 1;
      else if (one === true && other === false) onlyFirst += 1;
      else if (one === false && other === true) onlySecond += 1;
    }
    return both > 0 && onlyFirst > 0 && onlySecond > 0;
  });
  return second && { filters: { ...first.filters, ...second.filters }, bounds: second.bounds };
}

/** A single value under the key that is hardest to handle, when it is harder than that of the other filters. */
function roughKeyOf(
  plain: string | undefined,
  texts: readonly TextChoice[],
  numbers: readonly NumberChoice[],
  switches: readonly { readonly key: string }[],
): PropertyFilters | undefined {
  if (plain === undefined) return undefined;
  const filters: readonly (readonly [string, PropertyFilters])[] = [
    ...texts.toSorted((a, b) => b.score - a.score).map(({ key, value }) => [key, { [key]: value }] as const),
    ...switches.map(({ key }) => [key, { [key]: true }] as const),
    ...numbers.map(({ key, middle }) => [key, { [key]: middle }] as const),
  ];
  const rougher = filters.filter(([key]) => roughness(key) > roughness(plain));
  return rougher.toSorted(([a], [b]) => roughness(b) - roughness(a))[0]?.[1];
}

/** No call has a declared key: well-formed filters all the same, to see whether they are taken. PROP-1. */
function fromSchema(declared: ReadonlyMap<string, Declared>, random: Random): Planned {
  const planned: Planned = {};
  for (const [key, { types, values }] of declared) {
    if (planned.exact === undefined && (types.has('enum') || types.has('string'))) {
      const [value = `linecheck ${random.text(8, 'abcdefghjkmnpqrstuvwxyz')}`, other] = values ?? [];
      planned.exact = strict({ [key]: value });
      planned.list = strict({ [key]: other === undefined ? [value] : [value, other] });
    }
    if (planned.range === undefined && types.has('number')) {
      const conditions = [{ operator: 'gt', value: 2 } as const, { operator: 'lt', value: 8 } as const];
      planned.range = strict({ [key]: { mode: 'all', conditions } });
    }
  }
  return planned;
}
