import type {
  UserInCall,
  UserInComment,
  UserInTeam,
  UserV1,
  UserV2,
  UserV2Created,
} from '../../../schemas/aircall/user.js';
import { isOpenAt } from '../../world/index.js';
import type { UserRow } from '../rows/user.js';
import type { View } from '../view.js';
import { isoMillisOf } from './iso.js';

/** Whether an agent takes calls at this moment, as far as their own settings say. */
export function isAvailable({ availabilityStatus }: UserRow, now: number): boolean {
  if (availabilityStatus === 'custom') return isOpenAt(now);
  return availabilityStatus === 'available';
}

export function userV1(row: UserRow, { base, now }: View): UserV1 {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    direct_link: `${base}/v1/users/${row.id}`,
    language: row.language,
    created_at: isoMillisOf(row.createdAt),
    time_zone: row.timeZone,
    state: row.substatus,
    wrap_up_time: row.wrapUpTime,
    extension: row.extension,
    availability_status: row.availabilityStatus,
    available: isAvailable(row, now),
  };
}

export function userV2(row: UserRow, view: View): UserV2 {
  return {
    ...userV1(row, view),
    direct_link: `${view.base}/v2/users/${row.id}`,
    default_number_id: row.defaultNumberId,
    substatus: row.substatus,
  };
}

/** What creating a user by v2 answers. */
export function userCreated(row: UserRow, view: View): UserV2Created {
  return {
    ...userInComment(row, view),
    direct_link: `${view.base}/v2/users/${row.id}`,
    time_zone: row.timeZone,
    language: row.language,
    wrap_up_time: row.wrapUpTime,
  };
}

const inComments = new WeakMap<UserRow, UserInComment>();

/** Who wrote a comment. The last one made of a row is kept. */
export function userInComment(row: UserRow, { base, now }: View): UserInComment {
  const kept = inComments.get(row);
  if (kept?.available === isAvailable(row, now) && kept.direct_link.startsWith(`${base}/v1/`)) return kept;
  const made: UserInComment = {
    id: row.id,
    direct_link: `${base}/v1/users/${row.id}`,
    name: row.name,
    email: row.email,
    available: isAvailable(row, now),
    availability_status: row.availabilityStatus,
    created_at: isoMillisOf(row.createdAt),
  };
  inComments.set(row, made);
  return made;
}

const inCalls = new WeakMap<UserRow, UserInCall>();

/** Nearly every call has one, so the last one made of a row is kept: a page of calls shares its agents. */
export function userInCall(row: UserRow, view: View): UserInCall {
  const kept = inCalls.get(row);
  if (kept?.available === isAvailable(row, view.now) && kept.direct_link.startsWith(`${view.base}/v1/`)) return kept;
  const made: UserInCall = {
    ...userInComment(row, view),
    time_zone: row.timeZone,
    language: row.language,
    state: row.substatus,
    wrap_up_time: row.wrapUpTime,
    extension: row.extension,
  };
  inCalls.set(row, made);
  return made;
}

export function userInTeam(row: UserRow, { base }: View): UserInTeam {
  return {
    id: row.id,
    direct_link: `${base}/v1/users/${row.id}`,
    name: row.name,
    email: row.email,
    availability_status: row.availabilityStatus,
    default_number_id: row.defaultNumberId,
    created_at: isoMillisOf(row.createdAt),
    time_zone: row.timeZone,
    language: row.language,
    wrap_up_time: row.wrapUpTime,
  };
}
