import type { CallEventName } from '../../../schemas/aircall/event-names.js';
import type { WorldCall } from '../../world/index.js';
import type { AircallTenant } from '../view.js';
import { drawKey } from './ids.js';
import { pressedAt } from './ivr.js';
import { missedReason } from './missed.js';

/** Something that happens in the middle of a call, and that webhooks alone tell of. */
export interface Incident {
  readonly event: CallEventName;
  /** Unix seconds. */
  readonly at: number;
  /** E.164 */
  readonly leftTo?: string;
}

/** Seconds that a talk must last for somebody to be put on hold, or to be handed on in vain. */
const LONG_TALK = 60;

export function incidentsOf(call: WorldCall, tenant: AircallTenant): readonly Incident[] {
  const { draws } = tenant.own;
  const key = drawKey(call.index);
  const incidents: Incident[] = [];
  const pressed = pressedAt(call, { tenant });
  if (pressed !== undefined) incidents.push({ event: 'call.ivr_option_selected', at: pressed });
  const leaving = leavingAt(call, tenant);
  if (leaving !== undefined) incidents.push({ event: 'call.external_transferred', ...leaving });
  const { answeredAt, talkSeconds, legs } = call;
  if (answeredAt === undefined || talkSeconds < LONG_TALK || legs.length > 1) return incidents;
  if (draws.held(key) < 0.12) {
    const from = answeredAt + Math.floor(talkSeconds * 0.5 * draws.heldWhen(key));
    incidents.push({ event: 'call.hold', at: from }, { event: 'call.unhold', at: from + Math.ceil(talkSeconds / 8) });
  }
  if (draws.failedTransfer(key) < 0.04) {
    incidents.push({ event: 'call.unsuccessful_transfer', at: answeredAt + Math.floor(talkSeconds * 0.8) });
  }
  return incidents;
}

/** Some inbound calls for which there is no agent are handed to an outside number. */
function leavingAt(call: WorldCall, { own: { draws }, account }: AircallTenant): Omit<Incident, 'event'> | undefined {
  if (missedReason(call, draws) !== 'no_available_agent' || call.disposition !== 'missed') return undefined;
  if (draws.leftOutside(drawKey(call.index)) >= 0.3) return undefined;
  const leftTo = account.operators[call.operator]?.phone;
  if (leftTo === undefined) return undefined;
  return { at: call.startedAt + Math.floor((call.endedAt - call.startedAt) / 2), leftTo };
}
