import type { Participant } from '../../../schemas/aircall/call.js';
import type { CallEventData } from '../../../schemas/aircall/call-event.js';
import type { CallEventName } from '../../../schemas/aircall/event-names.js';
import type { WorldCall } from '../../world/index.js';
import { contactOf } from '../rows/contact.js';
import { numberOf } from '../rows/number.js';
import type { View } from '../view.js';
import { callOf, fetchNothing } from './call.js';
import { agent } from './call-people.js';
import { contactInEvent } from './contact.js';
import type { CallMoment } from './lifecycle.js';
import { numberInEvent } from './number.js';

/** `data` of a call's event: the call as it was at `view.now`, and what only webhooks tell. */
export function callEventData(
  event: CallEventName,
  call: WorldCall,
  { agent: ringing, leftTo }: CallMoment,
  view: View,
): CallEventData {
  const { sid, contact: _, ...told } = callOf(call, { ...fetchNothing, shortUrls: true }, view);
  const user = ringing === undefined ? told.user : agent(ringing, view);
  const line = view.tenant.account.lines[call.line];
  return {
    id: told.id,
    direct_link: told.direct_link,
    direction: told.direction,
    call_uuid: sid,
    status: told.status,
    missed_call_reason: told.missed_call_reason,
    started_at: told.started_at,
    answered_at: told.answered_at,
    ended_at: told.ended_at,
    duration: told.duration,
    archived: told.archived,
    cost: told.cost,
    hangup_cause: told.status === 'done' ? hangupCause(call) : null,
    voicemail: told.voicemail,
    recording: told.recording,
    asset: told.asset,
    raw_digits: told.raw_digits,
    participants: participantsOf(call, user, view),
    user,
    contact: contactIn(call, view),
    assigned_to: told.assigned_to,
    transferred_by: told.transferred_by,
    transferred_to: told.transferred_to,
    comments: told.comments,
    number: numberInEvent(numberOf(view.tenant, call.line), view),
    teams: told.teams,
    tags: told.tags.map((tag) => ({ ...tag, tagged_at: Math.floor(view.now) })),
    recording_short_url: told.recording_short_url,
    voicemail_short_url: told.voicemail_short_url,
    country_code_a2: told.country_code_a2,
    pricing_type: told.pricing_type,
    // The line drops before everything is gathered: what is missing comes with call.ended.
    ...(event === 'call.hungup' ? bare : {}),
    ...(leftTo === undefined ? {} : { external_transferred_to: leftTo, external_caller_number: line?.phone ?? null }),
  };
}

const bare = { voicemail: null, recording: null, asset: null, comments: [], tags: [] } as const;

function contactIn(call: WorldCall, view: View): CallEventData['contact'] {
  const row = call.client === undefined ? undefined : contactOf(view.tenant, call.client);
  return row === undefined || row.createdAt > call.startedAt ? null : contactInEvent(row, view);
}

function participantsOf(call: WorldCall, user: CallEventData['user'], { tenant }: View): readonly Participant[] {
  const client = call.client === undefined ? undefined : tenant.account.client(call.client);
  const row = call.client === undefined ? undefined : contactOf(tenant, call.client);
  const isContact = row !== undefined && row.createdAt <= call.startedAt;
  const caller: Participant = {
    id: isContact ? row.id : null,
    type: isContact ? 'contact' : 'external',
    name: isContact ? (client?.name ?? null) : null,
    phone_number: client?.phone ?? null,
  };
  if (user === null) return [caller];
  return [{ id: user.id, type: 'user', name: user.name, phone_number: null }, caller];
}

/** In the words of switches; which words the vendor uses is not known. */
function hangupCause({ disposition }: WorldCall): string {
  switch (disposition) {
    case 'answered':
    case 'voicemail':
      return 'normal_clearing';
    case 'missed':
      return 'no_answer';
    case 'busy':
      return 'user_busy';
    case 'failed':
      return 'network_out_of_order';
    case 'canceled':
      return 'originator_cancel';
    default:
      return disposition satisfies never;
  }
}
