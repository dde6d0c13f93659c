// @ts-check

/**
 * @import { Ledger } from './ledger.js'
 * @import { Known, Push } from './types.js'
 * @typedef {{ ledger: Ledger, isKnown: (id: string) => boolean, save: (known: Known) => void }} Parts
 */

export const WEBHOOK_PATH = '/webhook';

/**
 * Takes down a result that was pushed. Nothing proves who sent it, and it comes up to four times and sometimes never: so
 * it is a hint which call to ask for, and says how that ended in case the status is late to tell.
 * @param {unknown} body
 * @param {Parts} parts
 * @returns {boolean} whether it was a result
 */
export function takePush(body, { ledger, isKnown }) {
  if (!isPush(body)) return false;
  if (!isKnown(body.call_id)) ledger.claim(body);
  return true;
}

/** @param {any} body @returns {body is Push} */
export const isPush = (body) => ['call_id', 'uuid', 'status'].every((field) => typeof body?.[field] === 'string');
