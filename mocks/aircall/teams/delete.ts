import { isReply } from '../is-reply.js';
import { route } from '../route.js';
import { teamTable } from '../rows/team.js';
import { uncertain } from '../uncertain.js';
import { findTeam } from './find-team.js';

export const deleteTeam = route({
  method: 'DELETE',
  path: '/v1/teams/:id',
  operation: { id: 'deleteTeam', summary: 'Deletes a team', tag: 'Teams', responses: uncertain.responses },
  handle(ask) {
    const found = findTeam(ask);
    if (isReply(found)) return found;
    teamTable(ask.tenant).delete(String(found.row.id));
    return uncertain.reply(ask);
  },
});
