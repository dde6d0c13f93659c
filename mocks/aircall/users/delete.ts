import { isReply } from '../is-reply.js';
import { route } from '../route.js';
import { userTable } from '../rows/user.js';
import { uncertain } from '../uncertain.js';
import { emitUser } from '../webhooks/emit.js';
import { findUser } from './find-user.js';

/** Seconds that a deletion stands in the queue. */
const QUEUED_SECONDS = 5;

/** The user goes some seconds later; calls of the past then lose their agent. */
export const deleteUser = route({
  method: 'DELETE',
  path: '/v1/users/:id',
  operation: {
    id: 'deleteUser',
    summary: 'Deletes a user, some seconds later',
    tag: 'Users',
    responses: uncertain.responses,
  },
  handle(ask) {
    const found = findUser(ask);
    if (isReply(found)) return found;
    const { tenant, now } = ask;
    const { user } = found;
    tenant.clock.at(now + QUEUED_SECONDS, () => {
      if (userTable(tenant).delete(String(user.id))) emitUser(tenant, 'user.deleted', user);
    });
    return uncertain.reply(ask);
  },
});
