import type { WorldCall } from '../../world/index.js';
import { type CallDraws, drawKey } from './call-draws.js';

/**
 * When calls reach the vendor. The app on an employee's telephone sends a call some seconds after its end; now and then
 * the telephone has no network, and what it has gathered comes in one batch when it is back.
 */

/** From the start of a call to its arrival, at most; seconds. No call is longer than a day. */
export const LONGEST_SYNC_SECONDS: number = 26 * 3_600;

/** The same for calls of the world, of which the longest is over within five hours. */
export const LONGEST_SYNC_OF_WORLD_SECONDS: number = 6 * 3_600;

/** In each such stretch of time an employee is offline once at most. */
const BLOCK_SECONDS = 4 * 3_600;
const SHARE_OFFLINE = 0.2;
const SHORTEST_OFFLINE = 300;
const LONGEST_OFFLINE = 1_800;

/** Calls that were added are there at once, or whoever added them would look for them in vain. */
const ADDED_DELAY_SECONDS = 5;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When the employee's telephone was without network around this moment; `undefined` when it was not. */
export function offlineAt(unix: number, employee: number, draws: CallDraws): Stretch | undefined {
  const block = Math.floor(unix / BLOCK_SECONDS);
  const key = block * 10_007 + employee;
  if (draws.offline(key) >= SHARE_OFFLINE) return undefined;
  const length = SHORTEST_OFFLINE + Math.floor(draws.offlineLength(key) * (LONGEST_OFFLINE - SHORTEST_OFFLINE));
  const from = block * BLOCK_SECONDS + Math.floor(draws.offlineWhen(key) * (BLOCK_SECONDS - length));
  return unix >= from && unix < from + length ? { from, to: from + length } : undefined;
}

/** A call that begins and ends while the telephone is offline arrives with the others of that stretch. */
export function batchOf(call: WorldCall, draws: CallDraws): Stretch | undefined {
  if (draws.isAdded(call.index)) return undefined;
  const stretch = offlineAt(call.startedAt, call.operator, draws);
  return stretch !== undefined && call.endedAt <= stretch.to ? stretch : undefined;
}

/** Unix seconds; not before the end of the call. */
export function syncedAt(call: WorldCall, draws: CallDraws): number {
  if (draws.isAdded(call.index)) return call.endedAt + ADDED_DELAY_SECONDS;
  const batch = batchOf(call, draws);
  return batch === undefined ? call.endedAt + delay(draws.syncDelay(drawKey(call.index))) : batch.to;
}

/** Nine of ten within some 40 seconds, the slowest within ten minutes. */
function delay(draw: number): number {
  return draw < 0.9 ? 2 + Math.floor(draw * 42) : 40 + Math.floor((draw - 0.9) * 5_600);
}
