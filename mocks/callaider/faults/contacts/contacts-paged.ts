import { fault } from '../fault.js';

export const contactsPaged = fault({
  name: 'contacts-paged',
  story: 'The list comes in pages, with the total beside it.',
  breaks: { 'contacts/is-complete': 'warn' },
  brings: ['calls/operator-is-a-contact'],
  apply: (right) => ({
    ...right,
    contacts: (rows) => ({
      status: 200,
      json: { contacts: rows.slice(0, 5), page: 1, perPage: 5, total: rows.length, nextPage: 2 },
    }),
  }),
});
