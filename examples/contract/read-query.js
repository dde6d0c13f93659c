// @ts-check
import { HTTPException } from 'hono/http-exception';
import { propertyTest } from './property-filters.js';

/** @import { CallsQuery } from './types.js' */

/**
 * The body of POST /calls.
 * @param {string} text
 * @returns {CallsQuery}
 * @throws HTTPException 400, with a message for the caller
 */
export function readQuery(text) {
  const body = parse(text);
  const { startTime, stopTime, direction, operators, propertyFilters } = body;
  if (!isMoment(startTime) || !isMoment(stopTime)) refuse('startTime and stopTime must be Unix seconds');
  if (!isAbsent(direction) && direction !== 'incoming' && direction !== 'outgoing') {
    refuse('direction must be incoming or outgoing');
  }
  if (!isAbsent(operators) && !isTexts(operators)) refuse('operators must be a list of ids');
  return {
    startTime,
    stopTime,
    ...(isAbsent(direction) ? {} : { direction }),
    ...(isAbsent(operators) || operators.length === 0 ? {} : { operators }),
    hasProperties: propertyTest(propertyFilters ?? {}),
  };
}

/**
 * @param {string} text
 * @returns {Record<string, unknown>}
 */
function parse(text) {
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // told below
  }
  return refuse('The body must be a JSON object');
}

/** @param {unknown} value @returns {value is number} */
const isMoment = (value) => typeof value === 'number' && Number.isFinite(value);

/** @param {unknown} value @returns {value is undefined | null | ''} */
const isAbsent = (value) => value === undefined || value === null || value === '';

/** @param {unknown} value @returns {value is string[]} */
const isTexts = (value) => Array.isArray(value) && value.every((each) => typeof each === 'string');

/**
 * @param {string} message
 * @returns {never}
 */
function refuse(message) {
  throw new HTTPException(400, { message });
}
