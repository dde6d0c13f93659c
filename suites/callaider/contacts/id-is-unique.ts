import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { own } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { preview } from '../preview.js';
import { counted, type Listed, overContacts } from './listed.js';

export const idIsUnique = rule({
  id: 'contacts/id-is-unique',
  clauses: ['CON-6'],
  level: 'must',
  summary: 'No two contacts share an id.',
  why: 'Two operators under one id become one: their calls are mixed, and a filter on one returns both.',
  fix: 'List each operator once. Joins with departments or devices often repeat a person: group by the operator.',
  source: 'Endpoint 2 ("stable unique operator ID")',
  needs: { seen: contacts },
  judge: ({ seen }) => overContacts(seen, judgeIds),
});

function judgeIds(listed: readonly Listed[]): Verdict {
  const tally = createTally();
  const exact = new Map<unknown, Listed>();
  const loose = new Map<string, Listed>();
  for (const contact of listed) {
    const id = own(contact.fields, 'id');
    // Gaps and wrong types are contacts/id-is-string's to tell; numbers can be compared all the same.
    if ((typeof id !== 'string' || id === '') && typeof id !== 'number') continue;
    const { label, at, exchange } = contact;
    const twin = exact.get(id);
    if (twin !== undefined) {
      const message = `${label} has the id ${preview(id)} of ${twin.label}`;
      tally.fail(() => ({ message, expected: 'an id of its own', actual: preview(id), at: `${at}/id`, exchange }));
      continue;
    }
    exact.set(id, contact);
    const folded = String(id).replace(/\s+/gu, '').toLowerCase();
    const near = loose.get(folded);
    if (near === undefined) loose.set(folded, contact);
    else {
      const other = preview(own(near.fields, 'id'));
      const message = `the ids ${other} of ${near.label} and ${preview(id)} of ${label} differ only by case, blanks or type`;
      tally.info(() => ({ message, actual: preview(id), at: `${at}/id`, exchange }));
    }
  }
  if (exact.size === 0) return skip('no contact has an id, see contacts/id-is-string');
  return counted(tally.verdict(pass()), listed.length);
}
