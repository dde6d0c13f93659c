import type { FromSchema } from '../from-schema.js';
import { list, nullable, objectWith } from '../shapes.js';
import { callProperties as call, participantSchema } from './call.js';
import { contactInEventSchema } from './contact.js';
import { numberInEventSchema } from './number.js';
import { e164, id, text } from './shapes.js';

/** `data` of call.* events: the call without its `sid`, which is `call_uuid` here, and what only webhooks tell. */
export const callEventDataSchema = objectWith(
  {
    id: call.id,
    direct_link: call.direct_link,
    direction: call.direction,
    call_uuid: call.sid,
    status: call.status,
    missed_call_reason: call.missed_call_reason,
    started_at: call.started_at,
    answered_at: call.answered_at,
    ended_at: call.ended_at,
    duration: call.duration,
    archived: call.archived,
    cost: call.cost,
    hangup_cause: nullable(text),
    voicemail: call.voicemail,
    recording: call.recording,
    asset: call.asset,
    raw_digits: call.raw_digits,
    participants: list(participantSchema),
    user: call.user,
    contact: nullable(contactInEventSchema),
    assigned_to: call.assigned_to,
    transferred_by: call.transferred_by,
    transferred_to: call.transferred_to,
    comments: call.comments,
    number: numberInEventSchema,
    teams: call.teams,
    tags: call.tags,
    recording_short_url: call.recording_short_url,
    voicemail_short_url: call.voicemail_short_url,
    country_code_a2: call.country_code_a2,
    pricing_type: call.pricing_type,
  },
  {
    external_transferred_to: nullable(e164),
    external_caller_number: nullable(e164),
    automatic_callback_call_id: nullable(id),
  },
);

export type CallEventData = FromSchema<typeof callEventDataSchema>;
