import { fault } from '../fault.js';

export const contactsDataWrapper = fault({
  name: 'contacts-data-wrapper',
  story: 'The response helper of the framework puts every list under "data".',
  breaks: { 'contacts/lists-operators': 'fail' },
  apply: (right) => ({ ...right, contacts: (rows) => ({ status: 200, json: { data: rows } }) }),
});
