import type { Team, TeamInCall } from '../../../schemas/aircall/team.js';
import type { TeamRow } from '../rows/team.js';
import { userTable } from '../rows/user.js';
import type { View } from '../view.js';
import { isoMillisOf } from './iso.js';
import { userInTeam } from './user.js';

/** Members who were deleted are left out. */
export function team(row: TeamRow, view: View): Team {
  const users = userTable(view.tenant);
  const members = row.userIds.flatMap((id) => users.get(String(id)) ?? []);
  return { ...own(row, view), users: members.map((user) => userInTeam(user, view)) };
}

const inCalls = new WeakMap<TeamRow, readonly TeamInCall[]>();

/** The teams of an inbound call. Half of all calls have them, so the last list made of a row is kept. */
export function teamsInCall(row: TeamRow, view: View): readonly TeamInCall[] {
  const kept = inCalls.get(row);
  if (kept?.[0]?.direct_link.startsWith(`${view.base}/v1/`)) return kept;
  const made = [own(row, view)];
  inCalls.set(row, made);
  return made;
}

function own({ id, name, createdAt }: TeamRow, { base }: View): TeamInCall {
  return { id, name, direct_link: `${base}/v1/teams/${id}`, created_at: isoMillisOf(createdAt) };
}
