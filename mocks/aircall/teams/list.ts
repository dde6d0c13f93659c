import { teamAnswerSchema, teamsAnswerSchema } from '../../../schemas/aircall/answers.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { team } from '../objects/team.js';
import { pageParameters } from '../paging/parameters.js';
import { tablePage } from '../paging/table-page.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { teamTable } from '../rows/team.js';
import { findTeam } from './find-team.js';

export const listTeams = route({
  method: 'GET',
  path: '/v1/teams',
  operation: {
    id: 'listTeams',
    summary: 'Lists teams with their members',
    tag: 'Teams',
    query: pageParameters,
    responses: { 200: { description: 'A page of teams', schema: teamsAnswerSchema } },
  },
  handle(ask) {
    const page = tablePage(ask, teamTable(ask.tenant), { isRanged: false });
    if (isReply(page)) return page;
    const view = viewOf(ask);
    return answer({ teams: page.rows.map((row) => team(row, view)), meta: page.meta });
  },
});

export const getTeam = route({
  method: 'GET',
  path: '/v1/teams/:id',
  operation: {
    id: 'getTeam',
    summary: 'One team with its members',
    tag: 'Teams',
    responses: { 200: { description: 'The team', schema: teamAnswerSchema } },
  },
  handle(ask) {
    const found = findTeam(ask);
    return isReply(found) ? found : answer({ team: team(found.row, viewOf(ask)) });
  },
});
