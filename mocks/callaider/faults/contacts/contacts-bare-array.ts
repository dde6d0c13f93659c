import { fault } from '../fault.js';

export const contactsBareArray = fault({
  name: 'contacts-bare-array',
  story: 'The handler returns the list itself, without the object around it.',
  breaks: { 'contacts/lists-operators': 'fail' },
  apply: (right) => ({ ...right, contacts: (rows) => ({ status: 200, json: rows }) }),
});
