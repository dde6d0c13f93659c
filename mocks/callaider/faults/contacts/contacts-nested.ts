import { fault } from '../fault.js';

export const contactsNested = fault({
  name: 'contacts-nested',
  story: 'An envelope with status and data is put around every answer.',
  breaks: { 'contacts/lists-operators': 'fail' },
  apply: (right) => ({
    ...right,
    contacts: (rows) => ({ status: 200, json: { status: 'success', data: { contacts: rows } } }),
  }),
});
