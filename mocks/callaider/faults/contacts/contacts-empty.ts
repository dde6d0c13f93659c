import { fault } from '../fault.js';

export const contactsEmpty = fault({
  name: 'contacts-empty',
  story: 'Operators are filtered by a flag that nobody ever set.',
  breaks: { 'contacts/has-operators': 'warn' },
  apply: (right) => ({ ...right, contacts: (_rows, request) => right.contacts([], request) }),
});
