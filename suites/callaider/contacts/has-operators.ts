import { rule } from '../../rule.js';
import { pass, warn } from '../../verdicts.js';
import { contacts } from '../observations/contacts.js';
import { overRows } from './listed.js';

export const hasOperators = rule({
  id: 'contacts/has-operators',
  clauses: ['CON-9'],
  level: 'should',
  summary: 'At least one operator is listed.',
  why: 'A team needs operators. Without any in the list, people must add them by hand before calls are imported.',
  fix: 'List everyone who takes or makes calls. If the installation is new and has nobody yet, ignore this.',
  source: 'Endpoint 2 ("available operators"); Creating-a-team page (operators needed)',
  needs: { seen: contacts },
  judge: ({ seen }) => {
    if (seen.rows?.length !== 0) return overRows(seen, () => pass());
    const message = 'GET /contacts lists no operator';
    return warn({
      message,
      expected: 'one or more',
      actual: 'an empty array',
      at: seen.at,
      exchange: seen.outcome.exchange,
    });
  },
});
