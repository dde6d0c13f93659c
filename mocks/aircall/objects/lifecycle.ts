import type { CallEventName } from '../../../schemas/aircall/event-names.js';
import type { Moment } from '../../kit/webhooks/types.js';
import type { WorldCall } from '../../world/index.js';
import type { AircallTenant } from '../view.js';
import type { Happening } from '../webhooks/happening.js';
import { deedsOf, LATEST_DEED_SECONDS } from './after-the-fact.js';
import { callIds } from './ids.js';
import { incidentsOf } from './incidents.js';
import { readyAt } from './media.js';
import { ringsOf } from './rings.js';

/** What an event of a call's life adds to the call as it is then. Operators by index. */
export interface CallMoment {
  /** The call's index. */
  readonly call: number;
  /** Whose phone rings, or who refuses. */
  readonly agent?: number;
  /** The outside number that it was handed to; E.164. */
  readonly leftTo?: string;
}

/** From the end of a call to its last event, at most; seconds. */
export const LONGEST_TAIL_SECONDS: number = LATEST_DEED_SECONDS + 60;

/**
 * The events of a call's life, in order of time. `call.ended` comes half a minute after `call.hungup`, once everything is
 * gathered; tags, comments and the like come whenever people get to them, also before.
 */
export function lifeOf(call: WorldCall, tenant: AircallTenant): readonly Moment[] {
  const { own, account } = tenant;
  const subject = String(callIds.of(call.index));
  const moments: Moment[] = [];
  const add = (event: CallEventName, at: number, more: Omit<CallMoment, 'call'> = {}): void => {
    moments.push({
      at,
      event,
      subject,
      data: { of: 'call', moment: { call: call.index, ...more } } satisfies Happening,
    });
  };

  add('call.created', call.startedAt);
  for (const { operator, at, declinedAt } of ringsOf(call, own.draws, account.operators)) {
    add('call.ringing_on_agent', at, { agent: operator });
    if (declinedAt !== undefined) add('call.agent_declined', declinedAt, { agent: operator });
  }
  if (call.answeredAt !== undefined) add('call.answered', call.answeredAt);
  for (const [at, leg] of call.legs.entries()) {
    const before = call.legs[at - 1];
    if (before === undefined) continue;
    add('call.transferred', before.to);
    add('call.ringing_on_agent', before.to, { agent: leg.operator });
    add('call.answered', leg.from);
  }
  for (const { event, at, leftTo } of incidentsOf(call, tenant)) add(event, at, leftTo === undefined ? {} : { leftTo });

  const endedEventAt = call.endedAt + own.switches['calls.endedDelaySeconds'];
  add('call.hungup', call.endedAt);
  if (call.disposition === 'voicemail' && call.recorded) add('call.voicemail_left', readyAt(call));
  add('call.ended', endedEventAt);
  if (call.recorded) add('call.comm_assets_generated', Math.max(readyAt(call), endedEventAt));
  for (const { kind, at } of deedsOf(call, own.draws, account.operators.length)) add(`call.${kind}`, at);
  // Stable: what happens in the same second stays in the order above.
  return moments.sort((a, b) => a.at - b.at);
}
