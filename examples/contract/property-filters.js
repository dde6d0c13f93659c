// @ts-check
import { HTTPException } from 'hono/http-exception';

/**
 * @import { PropertyValue } from './types.js'
 * @typedef {(value: PropertyValue | undefined) => boolean} ValueTest
 */

/** @type {Record<string, (a: number, b: number) => boolean>} */
const comparisons = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

/**
 * `propertyFilters` of POST /calls as a test of a call's properties. All keys must fit; a call without a property fits no
 * filter on it.
 * @param {unknown} filters
 * @returns {(properties: Record<string, PropertyValue>) => boolean}
 * @throws HTTPException 400
 */
export function propertyTest(filters) {
  if (!isObject(filters)) return refuse('propertyFilters must be an object');
  const tests = Object.entries(filters).map(([key, filter]) => ({ key, test: valueTest(key, filter) }));
  return (properties) => tests.every(({ key, test }) => test(properties[key]));
}

/**
 * @param {string} key
 * @param {unknown} filter an exact value, a list of which one fits, or numeric conditions
 * @returns {ValueTest}
 */
function valueTest(key, filter) {
  if (isPrimitive(filter)) return (value) => value === filter;
  if (Array.isArray(filter)) {
    const values = new Set(filter);
    return (value) => value !== undefined && values.has(value);
  }
  if (!isObject(filter) || !Array.isArray(filter.conditions)) return refuse(`The filter on "${key}" is none`);
  const { mode = 'all', conditions } = filter;
  if (mode !== 'all' && mode !== 'any') return refuse(`The mode of "${key}" must be all or any`);
  const tests = conditions.map((condition) => numberTest(key, condition));
  return (value) => {
    if (typeof value !== 'number') return false;
    return mode === 'any' ? tests.some((test) => test(value)) : tests.every((test) => test(value));
  };
}

/**
 * @param {string} key
 * @param {unknown} condition
 * @returns {(value: number) => boolean}
 */
function numberTest(key, condition) {
  const { operator, value: bound } = isObject(condition) ? condition : {};
  const compare =
    typeof operator === 'string' && Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (compare === undefined || typeof bound !== 'number') return refuse(`A condition on "${key}" is none`);
  return (value) => compare(value, bound);
}

/** @param {unknown} value @returns {value is PropertyValue} */
const isPrimitive = (value) => ['string', 'number', 'boolean'].includes(typeof value);

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @param {string} message
 * @returns {never}
 */
function refuse(message) {
  throw new HTTPException(400, { message });
}
