import { fault } from '../fault.js';

export const contactsNeedAPage = fault({
  name: 'contacts-need-a-page',
  story: 'The handler insists on a page parameter.',
  breaks: { 'contacts/lists-operators': 'fail' },
  apply: (right) => ({
    ...right,
    contacts: (rows, request) =>
      request.query.has('page') ? right.contacts(rows, request) : right.error(400, 'The parameter page is required'),
  }),
});
