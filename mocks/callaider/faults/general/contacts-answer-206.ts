import { fault } from '../fault.js';

export const contactsAnswer206 = fault({
  name: 'contacts-answer-206',
  story: 'The list counts as one page of many, and is answered 206 Partial Content.',
  breaks: { 'general/status-codes': 'fail' },
  apply: (right) => ({
    ...right,
    contacts: (rows, request) => ({ ...right.contacts(rows, request), status: 206 }),
  }),
});
