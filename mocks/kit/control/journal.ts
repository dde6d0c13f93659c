import { empty, json } from '../http/reply.js';
import { wrong } from './control-error.js';
import type { ControlRoute } from './control-route.js';
import { type Fields, queryOf } from './read-fields.js';

const EXAMPLE = '?since=120&limit=50';

export const journalRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/journal',
    handle({ tenant: { journal }, incoming }) {
      const fields = queryOf(incoming, ['since', 'limit', 'tenant'], EXAMPLE);
      const since = wholeNumber(fields, 'since');
      const limit = wholeNumber(fields, 'limit');
      const query = { ...(since === undefined ? {} : { since }), ...(limit === undefined ? {} : { limit }) };
      return json({ entries: journal.entries(query), dropped: journal.dropped });
    },
  },
  {
    method: 'DELETE',
    path: '/journal',
    handle({ tenant }) {
      tenant.journal.clear();
      return empty();
    },
  },
];

function wholeNumber(fields: Fields, name: string): number | undefined {
  const text = fields.text(name);
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw wrong(
    `"${name}" cannot be ${JSON.stringify(text)}`,
    `Take a whole number, such as in ${EXAMPLE}; ids count from 1`,
  );
}
