import { fault } from '../fault.js';

export const contactsPagedByLink = fault({
  name: 'contacts-paged-by-link',
  story: 'The list comes in pages, and a Link header leads to the next one.',
  breaks: { 'contacts/is-complete': 'warn' },
  brings: ['calls/operator-is-a-contact'],
  apply: (right) => ({
    ...right,
    contacts: (rows, request) => ({
      ...right.contacts(rows.slice(0, 5), request),
      headers: { Link: `<${request.base}/contacts?page=2>; rel="next"` },
    }),
  }),
});
