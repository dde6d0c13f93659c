import { teamAnswerSchema } from '../../../schemas/aircall/answers.js';
import { teamRequestSchema } from '../../../schemas/aircall/team.js';
import { answer, badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { teamIds } from '../objects/ids.js';
import { team } from '../objects/team.js';
import { readFields, textIn, viewOf } from '../requests.js';
import { route } from '../route.js';
import { type TeamRow, teamTable } from '../rows/team.js';

const LONGEST_NAME = 64;

export const createTeam = route({
  method: 'POST',
  path: '/v1/teams',
  operation: {
    id: 'createTeam',
    summary: 'Makes a team, still without members',
    tag: 'Teams',
    body: teamRequestSchema,
    responses: { 201: { description: 'The team', schema: teamAnswerSchema } },
  },
  handle(ask) {
    const read = readFields(ask);
    if (isReply(read)) return read;
    const name = textIn(read.fields, 'name');
    if (name === undefined) return badRequest('name is missing');
    if ([...name].length > LONGEST_NAME) return badRequest(`name is longer than ${LONGEST_NAME} characters`);
    const teams = teamTable(ask.tenant);
    if ([...teams.all()].some((each) => each.name === name)) return badRequest('name is taken');
    const id = teamIds.of(ask.tenant.account.teams.length + teams.nextNumber());
    const row: TeamRow = { id, name, createdAt: Math.floor(ask.now), userIds: [] };
    teams.put(String(id), row);
    return answer({ team: team(row, viewOf(ask)) }, 201);
  },
});
