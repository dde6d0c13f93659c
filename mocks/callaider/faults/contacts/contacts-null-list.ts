import { fault } from '../fault.js';

export const contactsNullList = fault({
  name: 'contacts-null-list',
  story: 'A nil slice in Go becomes null instead of an empty list.',
  breaks: { 'contacts/lists-operators': 'fail' },
  apply: (right) => ({ ...right, contacts: () => ({ status: 200, json: { contacts: null } }) }),
});
