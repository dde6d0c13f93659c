import { userRequestSchema } from '../../../schemas/aircall/user.js';
import type { Route } from '../../kit/http/route.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { isAvailable } from '../objects/user.js';
import { readFields, viewOf } from '../requests.js';
import { route } from '../route.js';
import { type UserRow, userTable } from '../rows/user.js';
import type { AircallTenant, Own } from '../view.js';
import { emitUser } from '../webhooks/emit.js';
import { findUser } from './find-user.js';
import { sunset } from './sunset.js';
import { readUser } from './user-fields.js';
import { versions } from './versions.js';

export const updateUser: readonly Route<Own>[] = versions.map((version) =>
  route({
    method: 'PUT',
    path: `/${version.name}/users/:id`,
    operation: {
      id: `updateUser${version.name.toUpperCase()}`,
      summary: 'Changes a user',
      tag: 'Users',
      body: userRequestSchema,
      responses: { 200: { description: 'The user', schema: version.schemas.single } },
    },
    handle(ask) {
      const gone = sunset(version, ask);
      if (gone !== undefined) return gone;
      const found = findUser(ask);
      if (isReply(found)) return found;
      const read = readFields(ask);
      if (isReply(read)) return read;
      const user = readUser(read.fields, found.user);
      if (isReply(user)) return user;
      const row: UserRow = { ...found.user, ...user.changes };
      userTable(ask.tenant).put(String(row.id), row);
      const was = isAvailable(found.user, ask.now);
      if (was !== isAvailable(row, ask.now)) tellAvailability(ask.tenant, row, was);
      return answer({ user: version.single(row, viewOf(ask)) });
    },
  }),
);

/** Whoever closes for a pause that has a name is told of twice: an oddity that receivers meet. */
function tellAvailability(tenant: AircallTenant, row: UserRow, wasAvailable: boolean): void {
  emitUser(tenant, wasAvailable ? 'user.closed' : 'user.opened', row);
  if (wasAvailable && !row.substatus.startsWith('always_')) emitUser(tenant, 'user.closed', row);
}
