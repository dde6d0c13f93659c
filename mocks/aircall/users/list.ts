import type { Route } from '../../kit/http/route.js';
import { answer } from '../errors.js';
import { isReply } from '../is-reply.js';
import { pageParameters, rangeParameters } from '../paging/parameters.js';
import { tablePage } from '../paging/table-page.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { userTable } from '../rows/user.js';
import type { Own } from '../view.js';
import { sunset } from './sunset.js';
import { versions } from './versions.js';

export const listUsers: readonly Route<Own>[] = versions.map((version) =>
  route({
    method: 'GET',
    path: `/${version.name}/users`,
    operation: {
      id: `listUsers${version.name.toUpperCase()}`,
      summary: 'Lists users',
      tag: 'Users',
      query: { ...pageParameters, ...rangeParameters },
      responses: { 200: { description: 'A page of users', schema: version.schemas.list } },
    },
    handle(ask) {
      const gone = sunset(version, ask);
      if (gone !== undefined) return gone;
      const page = tablePage(ask, userTable(ask.tenant));
      if (isReply(page)) return page;
      const view = viewOf(ask);
      return answer({ users: page.rows.map((row) => version.listed(row, view)), meta: page.meta });
    },
  }),
);
