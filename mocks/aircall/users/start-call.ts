import { empty, type Reply } from '../../kit/http/reply.js';
import { badRequest, userUnavailable } from '../errors.js';
import { isReply } from '../is-reply.js';
import { availabilityOf, occupations } from '../objects/availability.js';
import { e164Of } from '../objects/digits.js';
import { numberIds, userIds } from '../objects/ids.js';
import { type AircallAsk, type Fields, readFields, textIn, viewOf, wholeIn } from '../requests.js';
import { route } from '../route.js';
import type { UserRow } from '../rows/user.js';
import { findUser } from './find-user.js';
import { outgoingCall } from './outgoing-call.js';

/** Has an agent call somebody. The call's id is not told: it comes by webhooks and lists. */
export const startUserCall = route({
  method: 'POST',
  path: '/v1/users/:id/calls',
  operation: {
    id: 'startUserCall',
    summary: 'Starts an outbound call for a user',
    tag: 'Users',
    body: {
      type: 'object',
      required: ['number_id', 'to'],
      properties: { number_id: { type: 'integer' }, to: { type: 'string' } },
    },
    responses: { 204: { description: 'It rings' } },
  },
  handle(ask) {
    const ready = readyToCall(ask);
    if (isReply(ready)) return ready;
    const { user, to, fields } = ready;
    const numberId = wholeIn(fields, 'number_id');
    if (numberId === undefined || !user.numberIds.includes(numberId)) {
      return badRequest('number_id must be a number of this user');
    }
    const operator = userIds.read(user.id);
    const line = numberIds.read(numberId);
    if (operator !== undefined && line !== undefined) outgoingCall(ask.tenant, { operator, line, to, now: ask.now });
    return empty();
  },
});

/** Shows a number on the agent's phone; calling it is up to them. */
export const dialForUser = route({
  method: 'POST',
  path: '/v1/users/:id/dial',
  operation: {
    id: 'dialForUser',
    summary: "Shows a number on a user's phone",
    tag: 'Users',
    body: { type: 'object', required: ['to'], properties: { to: { type: 'string' } } },
    responses: { 204: { description: 'It is shown' } },
  },
  handle(ask) {
    const ready = readyToCall(ask);
    return isReply(ready) ? ready : empty();
  },
});

interface Ready {
  readonly user: UserRow;
  readonly to: string;
  readonly fields: Fields;
}

/** 405 says that the agent is busy, or takes no calls. */
function readyToCall(ask: AircallAsk): Ready | Reply {
  const found = findUser(ask);
  if (isReply(found)) return found;
  const read = readFields(ask);
  if (isReply(read)) return read;
  const written = textIn(read.fields, 'to');
  const to = written?.startsWith('+') ? e164Of(written) : undefined;
  if (to === undefined) return badRequest('to must be in E.164');
  const { user } = found;
  const availability = availabilityOf(user, occupations(viewOf(ask)).get(user.id), ask.now);
  return availability === 'available' ? { user, to, fields: read.fields } : userUnavailable();
}
