import { transferRequestSchema } from '../../../schemas/aircall/call.js';
import { stageOf } from '../../kit/account/account.js';
import { empty, type Reply } from '../../kit/http/reply.js';
import { badRequest, notFound } from '../errors.js';
import { isReply } from '../is-reply.js';
import { e164Of } from '../objects/digits.js';
import { type AircallAsk, type Fields, own, readFields, textIn, wholeIn } from '../requests.js';
import { route } from '../route.js';
import { teamTable } from '../rows/team.js';
import { userTable } from '../rows/user.js';
import { type FoundCall, findCall } from './find-call.js';
import { handToNumber, handToUser } from './hand-over.js';

const strategies: readonly unknown[] = ['simultaneous', 'random', 'longest_idle'];

/** Hands a call on without asking: to an agent, to a team, or, before an inbound call is answered, to an outside number. */
export const transferCall = route({
  method: 'POST',
  path: '/v1/calls/:id/transfers',
  operation: {
    id: 'transferCall',
    summary: 'Hands a call on to exactly one of: an agent, a team, a number',
    tag: 'Calls',
    body: transferRequestSchema,
    responses: { 204: { description: 'It rings there' } },
  },
  handle(ask) {
    const found = findCall(ask);
    if (isReply(found)) return found;
    const read = readFields(ask);
    if (isReply(read)) return read;
    const { fields } = read;
    const given = ['user_id', 'team_id', 'number'].filter((name) => own(fields, name) !== undefined);
    if (given.length !== 1) return badRequest('Give exactly one of user_id, team_id and number');
    const strategy = own(fields, 'dispatching_strategy');
    if (strategy !== undefined && !(given[0] === 'team_id' && strategies.includes(strategy))) {
      return badRequest('dispatching_strategy is for teams: simultaneous, random or longest_idle');
    }
    if (stageOf(found.call, ask.now) === 'ended') return badRequest('The call has ended');
    return handOn(ask, found, fields);
  },
});

function handOn(ask: AircallAsk, found: FoundCall, fields: Fields): Reply {
  const { tenant, now } = ask;
  const number = textIn(fields, 'number');
  if (number !== undefined) {
    const e164 = number.startsWith('+') ? e164Of(number) : undefined;
    if (e164 === undefined) return badRequest('number must be in E.164');
    if (found.call.direction === 'outgoing' || stageOf(found.call, now) !== 'ringing') {
      return badRequest('Only an inbound call that nobody has answered can be handed to a number');
    }
    handToNumber(tenant, found, e164);
    return empty();
  }
  const team = wholeIn(fields, 'team_id');
  const userId = team === undefined ? wholeIn(fields, 'user_id') : teamTable(tenant).get(String(team))?.userIds[0];
  const user = userTable(tenant).get(String(userId));
  if (user === undefined) return notFound();
  handToUser(tenant, found, user, now);
  return empty();
}
