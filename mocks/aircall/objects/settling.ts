import type { WorldCall } from '../../world/index.js';
import type { Own } from '../view.js';
import { drawKey } from './ids.js';

/** A call is rewritten once, from two to twenty minutes after its end: then its price is known and its start is exact. */
export const LATEST_SETTLING_SECONDS = 1_200;

/** Share of the calls that are told as starting a second too early until then. */
const SHIFTING = 0.35;

/** Unix seconds from which a call stays as it is. */
export function settledAt({ index, endedAt }: WorldCall, { switches, draws }: Own): number {
  if (!switches['calls.rewriteAfterEnd']) return endedAt;
  return endedAt + 120 + Math.floor(draws.settles(drawKey(index)) * (LATEST_SETTLING_SECONDS - 120));
}

/** When a call is said to have started, at this moment. Unix seconds. */
export function shownStart(call: WorldCall, own: Own, now: number): number {
  const mayShift = own.switches['calls.rewriteAfterEnd'] && own.draws.startShifts(drawKey(call.index)) < SHIFTING;
  return mayShift && now < settledAt(call, own) ? call.startedAt - 1 : call.startedAt;
}
