import type { FromSchema } from '../from-schema.js';
import { list, nullable, object, objectWith } from '../shapes.js';
import { numberSchema } from './number.js';
import { count, flag, id, isoMillis, less, text, url } from './shapes.js';

export const availabilityStatuses = ['available', 'custom', 'unavailable'] as const;

/** Why somebody takes no calls for a while, beside the two that hold for ever. */
export const substatuses = [
  'always_opened',
  'always_closed',
  'on_a_break',
  'out_for_lunch',
  'in_training',
  'doing_back_office',
  'other',
] as const;

/** The words of `/availability` and `/availabilities`: not those of `availability_status`. */
export const availabilities = ['available', 'offline', 'do_not_disturb', 'in_call', 'after_call_work'] as const;

const availabilityStatus = { enum: availabilityStatuses } as const;
const state = { enum: substatuses } as const;
const extension = { ...nullable(text), description: 'three or four digits' } as const;
const wrapUpTime = { ...count, description: 'seconds' } as const;
const defaultNumberId = nullable(id);

/** Users v1, as listed. Key order as measured. */
const listed = {
  id,
  name: text,
  email: text,
  direct_link: url,
  language: text,
  created_at: isoMillis,
  time_zone: text,
  state,
  wrap_up_time: wrapUpTime,
  extension,
  availability_status: availabilityStatus,
  available: flag,
} as const;

export const userV1Schema = object(listed);

/** One user of v1 has their numbers as well. */
export const userV1WithNumbersSchema = object({ ...listed, numbers: list(numberSchema) });

/** Users v2, listed and single. */
export const userV2Schema = object({ ...listed, default_number_id: defaultNumberId, substatus: state });

/** What creating or changing a user of v2 answers. */
export const userV2CreatedSchema = object({
  id,
  direct_link: url,
  name: text,
  email: text,
  available: flag,
  availability_status: availabilityStatus,
  created_at: isoMillis,
  time_zone: text,
  language: text,
  wrap_up_time: wrapUpTime,
});

/** Inside a call, also as the one who tagged. */
export const userInCallSchema = object({
  id,
  direct_link: url,
  name: text,
  email: text,
  available: flag,
  availability_status: availabilityStatus,
  created_at: isoMillis,
  time_zone: text,
  language: text,
  state,
  wrap_up_time: wrapUpTime,
  extension,
});

/** Who wrote a comment. */
export const userInCommentSchema = object(
  less(userInCallSchema.properties, 'time_zone', 'language', 'state', 'wrap_up_time', 'extension'),
);

/** A member of a team: no `available`. */
export const userInTeamSchema = object({
  id,
  direct_link: url,
  name: text,
  email: text,
  availability_status: availabilityStatus,
  default_number_id: defaultNumberId,
  created_at: isoMillis,
  time_zone: text,
  language: text,
  wrap_up_time: wrapUpTime,
});

export const userAvailabilitySchema = object({ id, availability: { enum: availabilities } as const });

/** POST and PUT. Unknown keys are ignored. */
export const userRequestSchema = {
  ...objectWith(
    {},
    {
      email: text,
      first_name: text,
      last_name: text,
      availability_status: text,
      substatus: text,
      is_admin: flag,
      role_ids: list({ type: ['string', 'integer'] } as const),
      wrap_up_time: count,
    },
  ),
  additionalProperties: true,
} as const;

export type UserV1 = FromSchema<typeof userV1Schema>;
export type UserV1WithNumbers = FromSchema<typeof userV1WithNumbersSchema>;
export type UserV2 = FromSchema<typeof userV2Schema>;
export type UserV2Created = FromSchema<typeof userV2CreatedSchema>;
export type UserInCall = FromSchema<typeof userInCallSchema>;
export type UserInComment = FromSchema<typeof userInCommentSchema>;
export type UserInTeam = FromSchema<typeof userInTeamSchema>;
export type Availability = (typeof availabilities)[number];
export type AvailabilityStatus = (typeof availabilityStatuses)[number];
export type Substatus = (typeof substatuses)[number];
