import { fault } from '../fault.js';

export const contactsWithoutKey = fault({
  name: 'contacts-without-key',
  story: 'The route for operators was added outside the guarded group.',
  breaks: { 'auth/contacts-needs-key': 'fail' },
  apply: (right) => ({
    ...right,
    needsKey: (endpoint, request) => endpoint !== 'contacts' && right.needsKey(endpoint, request),
  }),
});
