import { userRequestSchema } from '../../../schemas/aircall/user.js';
import type { Route } from '../../kit/http/route.js';
import { answer, badRequest } from '../errors.js';
import { isReply } from '../is-reply.js';
import { userIds } from '../objects/ids.js';
import { readFields, textIn, viewOf } from '../requests.js';
import { route } from '../route.js';
import { type UserRow, userTable } from '../rows/user.js';
import type { AircallTenant, Own } from '../view.js';
import { emitUser } from '../webhooks/emit.js';
import { sunset } from './sunset.js';
import { readUser } from './user-fields.js';
import { versions } from './versions.js';

export const createUser: readonly Route<Own>[] = versions.map((version) =>
  route({
    method: 'POST',
    path: `/${version.name}/users`,
    operation: {
      id: `createUser${version.name.toUpperCase()}`,
      summary: 'Invites a user',
      tag: 'Users',
      body: userRequestSchema,
      responses: { 201: { description: 'The user', schema: version.schemas.created } },
    },
    handle(ask) {
      const gone = sunset(version, ask);
      if (gone !== undefined) return gone;
      const read = readFields(ask);
      if (isReply(read)) return read;
      const missing = ['email', 'first_name', 'last_name'].find((name) => textIn(read.fields, name) === undefined);
      if (missing !== undefined) return badRequest(`${missing} is missing`);
      const user = readUser(read.fields);
      if (isReply(user)) return user;
      const users = userTable(ask.tenant);
      const isTaken = [...users.all()].some(({ email }) => email === user.changes.email);
      if (isTaken) return badRequest('email is taken');
      const row: UserRow = { ...fresh(ask.tenant, ask.now), ...user.changes };
      users.put(String(row.id), row);
      emitUser(ask.tenant, 'user.created', row);
      return answer({ user: version.created(row, viewOf(ask)) }, 201);
    },
  }),
);

/** Ids go on behind those of the world's operators. */
function fresh(tenant: AircallTenant, now: number): UserRow {
  return {
    id: userIds.of(tenant.account.operators.length + userTable(tenant).nextNumber()),
    name: '',
    email: '',
    language: 'en-US',
    timeZone: 'Etc/UTC',
    createdAt: Math.floor(now),
    substatus: 'always_opened',
    availabilityStatus: 'available',
    wrapUpTime: 0,
    extension: null,
    numberIds: [],
    defaultNumberId: null,
  };
}
