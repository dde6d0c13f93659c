import type { MissedCallReason } from '../../../schemas/aircall/call.js';
import { isOpenAt, type WorldCall } from '../../world/index.js';
import type { CallDraws } from './call-draws.js';
import { drawKey } from './ids.js';

/** Seconds in which a caller may have dialled the wrong number. */
const SHORT = 10;

/** Why nobody answered; null of answered and of outbound calls. */
export function missedReason(call: WorldCall, draws: CallDraws): MissedCallReason | null {
  const { direction, disposition, startedAt, endedAt } = call;
  if (direction === 'outgoing' || disposition === 'answered') return null;
  if (!isOpenAt(startedAt)) return 'out_of_opening_hours';
  const draw = draws.missedBecause(drawKey(call.index));
  switch (disposition) {
    case 'canceled':
      if (endedAt - startedAt <= SHORT) return 'short_abandoned';
      return draw < 0.3 ? 'abandoned_in_ivr' : 'abandoned_in_classic';
    case 'busy':
    case 'failed':
      return 'no_available_agent';
    case 'missed':
    case 'voicemail':
      return draw < 0.75 ? 'agents_did_not_answer' : 'no_available_agent';
    default:
      return disposition satisfies never;
  }
}
