import { isObject, type JsonObject, own } from '../answers.js';

/** The numeric operators. Contract, "Numeric operators". */
export const numericOperators = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const;
export type NumericOperator = (typeof numericOperators)[number];

export type Scalar = string | number | boolean;

export interface Condition {
  readonly operator: NumericOperator;
  readonly value: number;
}

export interface NumericFilter {
  /** Left out means `all`. */
  readonly mode?: 'all' | 'any';
  readonly conditions: readonly Condition[];
}

/** The three forms of a filter: a value, a list of values, conditions on a number. */
export type PropertyFilter = Scalar | readonly Scalar[] | NumericFilter;

export type PropertyFilters = Readonly<Record<string, PropertyFilter>>;

/**
 * `open`: a number that equals the bound of a condition satisfies it or not. Whether bounds belong is asked on its own,
 * so that it is not told again of every range.
 */
export type Bounds = 'strict' | 'open';

/** Yes, no, or not for us to say. */
export type Answer = boolean | undefined;

/**
 * Whether a call passes the filters, as the contract reads them. `undefined` where it is silent (`ne` for a call without
 * the key) or where the call's own value is of a wrong type, which another rule tells.
 */
export function passes(properties: unknown, filters: PropertyFilters, bounds: Bounds = 'strict'): Answer {
  const held = isObject(properties) ? properties : {};
  return every(Object.keys(filters).map((key) => passesOne(own(held, key), filters[key], bounds)));
}

/** The same for a call of an answer. */
export const callPasses = (call: JsonObject, filters: PropertyFilters, bounds?: Bounds): Answer =>
  passes(own(call, 'properties'), filters, bounds);

function passesOne(value: unknown, filter: PropertyFilter | undefined, bounds: Bounds): Answer {
  if (filter === undefined) return true;
  if (typeof filter !== 'object') return equals(value, filter);
  if (!('conditions' in filter)) return some(filter.map((wanted) => equals(value, wanted)));
  const outcomes = filter.conditions.map((condition) => holds(value, condition, bounds));
  return filter.mode === 'any' ? some(outcomes) : every(outcomes);
}

function equals(value: unknown, wanted: Scalar): Answer {
  if (value === undefined || value === null) return false;
  if (typeof value === typeof wanted) return value === wanted;
  if (typeof value === 'object') return undefined;
  return String(value) === String(wanted) ? undefined : false;
}

function holds(value: unknown, { operator, value: bound }: Condition, bounds: Bounds): Answer {
  if (typeof value !== 'number') return operator === 'ne' || isMistyped(value) ? undefined : false;
  if (bounds === 'open' && value === bound) return undefined;
  return compare[operator](value, bound);
}

/** A value in place of a number that an API may yet compare as one. */
const isMistyped = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== '' && Number.isFinite(Number(value))
    : (value ?? undefined) !== undefined;

const compare: Readonly<Record<NumericOperator, (value: number, bound: number) => boolean>> = {
  eq: (value, bound) => value === bound,
  ne: (value, bound) => value !== bound,
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound,
  lt: (value, bound) => value < bound,
  lte: (value, bound) => value <= bound,
};

/** One no settles it; else one doubt leaves it open. */
function every(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** One yes settles it; else one doubt leaves it open. */
function some(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}
