import { fault } from '../fault.js';

export const contactRowsAreIds = fault({
  name: 'contact-rows-are-ids',
  story: 'Only the ids of operators are listed.',
  breaks: { 'contacts/id-is-string': 'fail' },
  apply: (right) => ({ ...right, contacts: (rows) => ({ status: 200, json: { contacts: rows.map(({ id }) => id) } }) }),
});
