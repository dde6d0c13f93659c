import { fault } from '../fault.js';

export const contactIdsDuplicated = fault({
  name: 'contact-ids-duplicated',
  story: 'A join with departments lists some operators twice.',
  breaks: { 'contacts/id-is-unique': 'fail' },
  apply: (right) => ({
    ...right,
    contacts: (rows, request) =>
      right.contacts(
        rows.flatMap((row, index) => (index % 4 === 0 ? [row, { ...row, department: 'Reserve' }] : [row])),
        request,
      ),
  }),
});
