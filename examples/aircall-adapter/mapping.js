// @ts-check
import { keepLater } from '../contract/call-store.js';

/**
 * @import { ContractCall, StoredCall } from '../contract/types.js'
 * @import { AircallCall } from './types.js'
 */

/** Aircall rewrites start, duration and price of a call some minutes after its end. Seconds. */
const SETTLING = 1_800;

const states = { initial: 0, answered: 1, done: 2 };

/** Whoever took the call was deleted before it was read. */
export const FORMER = 'former-agent';

/** Somebody talked, and it is over. A voicemail is a call that nobody answered. @param {AircallCall} call */
export const isCompleted = ({ status, answered_at, ended_at }) =>
  status === 'done' && answered_at !== null && ended_at !== null;

/**
 * @param {AircallCall} call that is completed
 * @returns {ContractCall}
 */
export function toCall(call) {
  const { id, direction, started_at, answered_at, ended_at, duration, number } = call;
  const clientNumber = digits(call.raw_digits);
  const clientName = [call.contact?.first_name, call.contact?.last_name].filter(Boolean).join(' ');
  return {
    id: String(id),
    ...(clientNumber === '' ? {} : { clientNumber }),
    ...(clientName === '' ? {} : { clientName }),
    direction: direction === 'inbound' ? 'incoming' : 'outgoing',
    duration,
    startTime: started_at,
    ...(ended_at === null ? {} : { endTime: ended_at }),
    ...operatorOf(call),
    properties: {
      Line: number.name,
      ...(call.country_code_a2 === null ? {} : { Country: call.country_code_a2 }),
      Transferred: call.transferred_by !== null,
      'Seconds to answer': answered_at === null ? 0 : Math.max(0, answered_at - started_at),
    },
  };
}

/** @param {AircallCall} call */
export function operatorOf({ user, number }) {
  if (user === null) {
    return { operatorId: FORMER, operatorName: 'Former agent', operatorNumber: digits(number.digits) };
  }
  return {
    operatorId: String(user.id),
    operatorName: user.name,
    operatorNumber: user.extension ?? digits(number.digits),
  };
}

/** `+12125550123`; blank when the number is hidden. @param {string} pretty */
export const digits = (pretty) => pretty.replace(/[^+\d]/g, '');

/** @type {import('./types.js').ToStored} */
export function toStored(call, asOf) {
  return {
    id: String(call.id),
    start: call.started_at,
    state: states[call.status],
    asOf,
    settled: call.status === 'done' && call.ended_at !== null && asOf >= call.ended_at + SETTLING,
    call: isCompleted(call) ? toCall(call) : undefined,
  };
}

/**
 * The later state of a call; but who took it and who the client was stays known when Aircall has forgotten.
 * @param {StoredCall} kept
 * @param {StoredCall} told
 * @returns {StoredCall}
 */
export function keepWhatIsKnown(kept, told) {
  const later = keepLater(kept, told);
  if (later !== told || told.call === undefined || kept.call === undefined) return later;
  const { operatorId, operatorName, operatorNumber, clientName } = kept.call;
  return {
    ...told,
    call: {
      ...(clientName === undefined ? {} : { clientName }),
      ...told.call,
      ...(told.call.operatorId === FORMER ? { operatorId, operatorName, operatorNumber } : {}),
    },
  };
}
