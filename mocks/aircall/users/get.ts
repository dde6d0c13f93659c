import type { Route } from '../../kit/http/route.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import type { Own } from '../view.js';
import { findUser } from './find-user.js';
import { sunset } from './sunset.js';
import { versions } from './versions.js';

export const getUser: readonly Route<Own>[] = versions.map((version) =>
  route({
    method: 'GET',
    path: `/${version.name}/users/:id`,
    operation: {
      id: `getUser${version.name.toUpperCase()}`,
      summary: 'One user, by id or e-mail address',
      tag: 'Users',
      responses: { 200: { description: 'The user', schema: version.schemas.single } },
    },
    handle(ask) {
      const gone = sunset(version, ask);
      if (gone !== undefined) return gone;
      const found = findUser(ask);
      if (isReply(found)) return found;
      return answer({ user: version.single(found.user, viewOf(ask)) });
    },
  }),
);
