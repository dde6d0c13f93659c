import { json } from '../http/reply.js';
import { wrong } from './control-error.js';
import type { ControlRoute } from './control-route.js';
import { queryOf } from './read-fields.js';

const EXAMPLE = '?from=1767600000&to=1767686400&direction=incoming&operators=101,102';

export const truthRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/truth',
    handle({ tenant, incoming }) {
      const fields = queryOf(incoming, ['from', 'to', 'direction', 'operators', 'tenant'], EXAMPLE);
      const [from, to] = [fields.moment('from'), fields.moment('to')];
      if (from === undefined || to === undefined) throw wrong('"from" and "to" are needed', `Ask for ${EXAMPLE}`);
      const direction = fields.oneOf('direction', ['incoming', 'outgoing']);
      const operators = incoming.query.getAll('operators').flatMap((each) => each.split(',').filter((id) => id !== ''));
      return json(
        tenant.truth({
          from,
          to,
          ...(direction === undefined ? {} : { direction }),
          ...(operators.length === 0 ? {} : { operators }),
        }),
      );
    },
  },
];
