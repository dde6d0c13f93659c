import type { Moment } from '../../kit/webhooks/types.js';
import { isOpenAt } from '../../world/index.js';
import type { NumberRow } from '../rows/number.js';
import { numberTable } from '../rows/number.js';
import { type UserRow, userTable } from '../rows/user.js';
import type { AircallTenant } from '../view.js';
import type { Happening } from '../webhooks/happening.js';
import { userIds } from './ids.js';

const DAY = 86_400;
const HOUR = 3_600;

/**
 * What happens in a company apart from its calls, on working days: agents open their app and close it, and whoever keeps
 * office hours, agents and numbers alike, opens and closes with them. In order of time; Unix seconds.
 */
export function accountLife(from: number, to: number, tenant: AircallTenant): readonly Moment[] {
  const moments: Moment[] = [];
  const users = [...userTable(tenant).all()];
  const numbers = [...numberTable(tenant).all()];
  for (let day = Math.floor(from / DAY) * DAY; day < to; day += DAY) {
    if (!isOpenAt(day + OPENS)) continue;
    for (const user of users) moments.push(...dayOfUser(user, day, tenant));
    for (const number of numbers) moments.push(...dayOfNumber(number, day));
  }
  return moments.filter(({ at }) => at >= from && at < to).sort((a, b) => a.at - b.at);
}

/** Office hours of the world, from midnight. */
const OPENS = 8 * HOUR;
const CLOSES = 18 * HOUR;

/** Agents come within half an hour before or after the office opens, and leave within one after it closes. */
function dayOfUser({ id, availabilityStatus }: UserRow, day: number, { own: { draws } }: AircallTenant): Moment[] {
  const operator = userIds.read(id);
  // Agents who were added by the API have no part in the world.
  if (operator === undefined) return [];
  const key = operator * 2 ** 20 + day / DAY;
  const comesAt = day + OPENS - HOUR / 2 + Math.floor(draws.agentComes(key) * HOUR);
  const goesAt = day + CLOSES + Math.floor(draws.agentGoes(key) * HOUR);
  const hours = availabilityStatus === 'custom';
  return [
    ...inBothForms('user.connected', comesAt, id),
    ...(hours ? inBothForms('user.opened', day + OPENS, id) : []),
    ...(hours ? inBothForms('user.closed', day + CLOSES, id) : []),
    ...inBothForms('user.disconnected', goesAt, id),
  ];
}

function dayOfNumber({ id, availabilityStatus }: NumberRow, day: number): Moment[] {
  if (availabilityStatus !== 'custom') return [];
  const data: Happening = { of: 'number-hours', number: id };
  const subject = `number ${id}`;
  return [
    { at: day + OPENS, event: 'number.opened', subject, data },
    { at: day + CLOSES, event: 'number.closed', subject, data },
  ];
}

type AgentEvent =
  | 'user.connected'
  | 'user.disconnected'
  | 'user.opened'
  | 'user.closed'
  | 'user.wut_start'
  | 'user.wut_end';

/** As every event of a user: in the old form and in that of v2. The agent is told as they are then. */
export function inBothForms(event: AgentEvent, at: number, user: number): readonly Moment[] {
  const data: Happening = { of: 'agent', user };
  const subject = `user ${user}`;
  return [
    { at, event, subject, data },
    { at, event: `${event}.v2`, subject, data },
  ];
}
