import type { FromSchema } from '../from-schema.js';
import { list, nullable, object, objectWith } from '../shapes.js';
import { commentSchema } from './comment.js';
import { contactSchema } from './contact.js';
import { numberInCallSchema } from './number.js';
import { count, country, flag, id, text, unixSeconds, url } from './shapes.js';
import { tagInCallSchema } from './tag.js';
import { teamInCallSchema } from './team.js';
import { userInCallSchema } from './user.js';

export const missedCallReasons = [
  'out_of_opening_hours',
  'short_abandoned',
  'abandoned_in_ivr',
  'abandoned_in_classic',
  'no_available_agent',
  'agents_did_not_answer',
] as const;

const isoText = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT' } as const;
const user = nullable(userInCallSchema);

export const participantSchema = object({
  id: nullable(id),
  type: { enum: ['user', 'contact', 'external'] } as const,
  name: nullable(text),
  phone_number: nullable(text),
});

export const ivrOptionSchema = object({
  id: text,
  title: text,
  key: text,
  branch: text,
  created_at: isoText,
  transition_started_at: isoText,
  transition_ended_at: isoText,
});

/** A call over REST. Key order as measured. No field says when it last changed. */
export const callProperties = {
  id: { ...id, description: 'larger than 32 bits' },
  sid: { type: 'string', pattern: '^CA[0-9a-f]{32}$', description: 'call_uuid in webhooks' },
  direct_link: url,
  direction: { enum: ['inbound', 'outbound'] },
  status: { enum: ['initial', 'answered', 'done'] },
  missed_call_reason: { ...nullable({ enum: missedCallReasons }), description: 'null when answered or outbound' },
  started_at: unixSeconds,
  answered_at: { ...nullable(unixSeconds), description: 'null: never answered' },
  ended_at: { ...nullable(unixSeconds), description: 'null while it goes on' },
  duration: { ...count, description: 'whole seconds, ringing included; 0 while it goes on' },
  archived: flag,
  cost: { type: 'string', pattern: '^\\d+\\.\\d+$', description: 'US cents, deprecated' },
  voicemail: { ...nullable(url), description: 'a signed link that expires' },
  recording: { ...nullable(url), description: 'a signed link that expires' },
  asset: { ...nullable(url), description: 'a page behind a login, not the file' },
  raw_digits: { type: 'string', description: 'pretty digits of the other side, or anonymous' },
  user,
  contact: { ...nullable(contactSchema), description: 'null unless asked for' },
  assigned_to: user,
  transferred_by: user,
  transferred_to: user,
  comments: list(commentSchema),
  number: numberInCallSchema,
  teams: { ...nullable(list(teamInCallSchema)), description: 'null only in the legacy profile, of outbound calls' },
  tags: list(tagInCallSchema),
  recording_short_url: { ...nullable(url), description: 'null unless asked for' },
  voicemail_short_url: { ...nullable(url), description: 'null unless asked for' },
  country_code_a2: nullable(country),
  pricing_type: { ...nullable(text), description: 'null for some minutes after the call' },
} as const;

/** Only when asked for, or when the call has them. */
export const callExtras = {
  conference_participants: list(participantSchema),
  ivr_options_selected: list(ivrOptionSchema),
  ai_voice_agents: { type: 'array', items: { type: 'object' } },
} as const;

export const callSchema = objectWith(callProperties, callExtras);

export type Call = FromSchema<typeof callSchema>;
export type MissedCallReason = (typeof missedCallReasons)[number];
export type Participant = FromSchema<typeof participantSchema>;
export type IvrOption = FromSchema<typeof ivrOptionSchema>;

/** POST bodies of a call's actions. */
export const transferRequestSchema = {
  type: 'object',
  properties: {
    user_id: id,
    team_id: id,
    number: text,
    dispatching_strategy: { enum: ['simultaneous', 'random', 'longest_idle'] },
  },
} as const;
export const commentRequestSchema = { type: 'object', required: ['content'], properties: { content: text } } as const;
export const tagsRequestSchema = { type: 'object', required: ['tags'], properties: { tags: list(id) } } as const;
export const insightCardsRequestSchema = {
  type: 'object',
  required: ['contents'],
  properties: {
    contents: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: ['title', 'shortText', 'user'] }, text, label: text, link: text, user_id: id },
      },
    },
  },
} as const;
