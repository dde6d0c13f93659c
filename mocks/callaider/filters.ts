/** The numeric operators of `propertyFilters`. Contract, "Numeric operators". */
export const numericOperators = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const;
export type NumericOperator = (typeof numericOperators)[number];

type Filters = Readonly<Record<string, unknown>>;

/** How filters are understood; a defect replaces one part of it. */
export interface FilterReading {
  equals(value: unknown, wanted: unknown): boolean;
  readonly compare: Readonly<Record<NumericOperator, (value: number, wanted: number) => boolean>>;
  readonly defaultMode: 'all' | 'any';
  /** Joins the conditions of one key. */
  join(mode: 'all' | 'any', outcomes: readonly boolean[]): boolean;
}

/** As the contract says it; all keys must match. An empty list, or no condition, filters nothing. */
export const contractReading: FilterReading = {
  equals: (value, wanted) => value === wanted,
  compare: {
    eq: (value, wanted) => value === wanted,
    ne: (value, wanted) => value !== wanted,
    gt: (value, wanted) => value > wanted,
    gte: (value, wanted) => value >= wanted,
    lt: (value, wanted) => value < wanted,
    lte: (value, wanted) => value <= wanted,
  },
  defaultMode: 'all',
  join: (mode, outcomes) => (mode === 'all' ? outcomes.every(Boolean) : outcomes.some(Boolean)),
};

/** Whether a call's properties pass every filter. A call without the property passes none that asks for it. */
export function matchesFilters(
  properties: Filters | undefined,
  filters: Filters | undefined,
  reading: FilterReading = contractReading,
): boolean {
  if (filters === undefined) return true;
  return Object.entries(filters).every(([key, filter]) => matchesFilter(own(properties, key), filter, reading));
}

/** One key's filter: exact value, one-of list or numeric conditions. */
export function matchesFilter(value: unknown, filter: unknown, reading: FilterReading = contractReading): boolean {
  if (Array.isArray(filter)) return filter.length === 0 || filter.some((wanted) => reading.equals(value, wanted));
  if (!isObject(filter)) return reading.equals(value, filter);
  const conditions = Array.isArray(own(filter, 'conditions')) ? (own(filter, 'conditions') as readonly unknown[]) : [];
  if (conditions.length === 0) return true;
  if (typeof value !== 'number') return false;
  const mode = own(filter, 'mode') === undefined ? reading.defaultMode : own(filter, 'mode') === 'any' ? 'any' : 'all';
  const outcomes = conditions.map((condition) => {
    const operator = isObject(condition) ? own(condition, 'operator') : undefined;
    const wanted = isObject(condition) ? own(condition, 'value') : undefined;
    return isOperator(operator) && typeof wanted === 'number' && reading.compare[operator](value, wanted);
  });
  return reading.join(mode, outcomes);
}

/** What is malformed, as a sentence for the caller; `undefined` when every filter is one of the three formats. */
export function malformedFilter(filters: Filters): string | undefined {
  for (const [key, filter] of Object.entries(filters)) {
    const problem = malformed(filter);
    if (problem !== undefined) return `propertyFilters[${JSON.stringify(key.slice(0, 80))}] ${problem}`;
  }
  return undefined;
}

function malformed(filter: unknown): string | undefined {
  if (isPrimitive(filter)) return undefined;
  if (Array.isArray(filter)) return filter.every(isPrimitive) ? undefined : 'must list strings, numbers or booleans';
  if (!isObject(filter)) return 'must be a value, a list of values or numeric conditions';
  const mode = own(filter, 'mode');
  if (mode !== undefined && mode !== 'all' && mode !== 'any') return 'must have the mode "all" or "any"';
  const conditions = own(filter, 'conditions');
  if (!Array.isArray(conditions)) return 'must have an array of conditions';
  return conditions.every(isCondition)
    ? undefined
    : `needs conditions of an operator (${numericOperators.join(', ')}) and a number`;
}

const isCondition = (condition: unknown): boolean =>
  isObject(condition) && isOperator(own(condition, 'operator')) && typeof own(condition, 'value') === 'number';

const isOperator = (value: unknown): value is NumericOperator =>
  numericOperators.some((operator) => operator === value);

const isPrimitive = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

export function isObject(value: unknown): value is Filters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own property only: a key may be named `constructor` or `__proto__`. */
export function own(object: Filters | undefined, key: string): unknown {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}
