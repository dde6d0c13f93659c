import { teamAnswerSchema } from '../../../schemas/aircall/answers.js';
import type { Reply } from '../../kit/http/reply.js';
import { answer, notFound, unprocessable } from '../errors.js';
import { isReply } from '../is-reply.js';
import { team } from '../objects/team.js';
import { type AircallAsk, viewOf } from '../requests.js';
import { route } from '../route.js';
import { type TeamRow, teamTable } from '../rows/team.js';
import { userTable } from '../rows/user.js';
import { findTeam } from './find-team.js';

const path = '/v1/teams/:id/users/:user';

/** One user at a time. */
export const addMember = route({
  method: 'POST',
  path,
  operation: {
    id: 'addTeamMember',
    summary: 'Adds a user to a team',
    tag: 'Teams',
    responses: { 201: { description: 'The team', schema: teamAnswerSchema } },
  },
  handle: (ask) =>
    changed(ask, 201, (row, user) =>
      row.userIds.includes(user) ? 'The user is in the team already' : [...row.userIds, user],
    ),
});

export const removeMember = route({
  method: 'DELETE',
  path,
  operation: {
    id: 'removeTeamMember',
    summary: 'Takes a user out of a team',
    tag: 'Teams',
    responses: { 200: { description: 'The team', schema: teamAnswerSchema } },
  },
  handle: (ask) =>
    changed(ask, 200, (row, user) =>
      row.userIds.includes(user) ? row.userIds.filter((each) => each !== user) : 'The user is not in the team',
    ),
});

/** @param change the members as they are to be, or why not */
function changed(
  ask: AircallAsk,
  status: number,
  change: (row: TeamRow, user: number) => readonly number[] | string,
): Reply {
  const found = findTeam(ask);
  if (isReply(found)) return found;
  const user = userTable(ask.tenant).get(ask.param('user'));
  if (user === undefined) return notFound();
  const members = change(found.row, user.id);
  if (typeof members === 'string') return unprocessable(members);
  const row: TeamRow = { ...found.row, userIds: members };
  teamTable(ask.tenant).put(String(row.id), row);
  return answer({ team: team(row, viewOf(ask)) }, status);
}
