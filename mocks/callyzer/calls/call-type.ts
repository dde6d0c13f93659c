import { type CallType, callTypes } from '../../../schemas/callyzer/call-log.js';
import type { WorldCall } from '../../world/index.js';

/** Place of a call's type in `callTypes`. */
export type TypeCode = 0 | 1 | 2 | 3;

export const INCOMING = 0;
export const OUTGOING = 1;
export const MISSED = 2;
export const REJECTED = 3;

/**
 * What the telephone that the calls are read from makes of a call. It knows no voicemail and no failure: whatever rang
 * and was not taken is missed, also a call that the network lost; busy is a call that was turned away. Every call that
 * was dialled is outgoing.
 */
export function typeOf({ direction, disposition }: Pick<WorldCall, 'direction' | 'disposition'>): TypeCode {
  if (direction === 'outgoing') return OUTGOING;
  switch (disposition) {
    case 'answered':
      return INCOMING;
    case 'busy':
      return REJECTED;
    case 'missed':
    case 'voicemail':
    case 'canceled':
    case 'failed':
      return MISSED;
    default:
      return disposition satisfies never;
  }
}

export const typeName = (code: TypeCode): CallType => callTypes[code];

/** Above this (seconds) somebody has talked. */
export const CONNECTED_ABOVE_SECONDS = 2;

export const isConnected = (type: number, duration: number): boolean =>
  type <= OUTGOING && duration > CONNECTED_ABOVE_SECONDS;
