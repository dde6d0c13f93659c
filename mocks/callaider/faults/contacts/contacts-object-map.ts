import { fault } from '../fault.js';

export const contactsObjectMap = fault({
  name: 'contacts-object-map',
  story: 'PHP writes an array with keys as an object: contacts are a map by id.',
  breaks: { 'contacts/lists-operators': 'fail' },
  apply: (right) => ({
    ...right,
    contacts: (rows) => ({ status: 200, json: { contacts: Object.fromEntries(rows.map((row) => [row.id, row])) } }),
  }),
});
