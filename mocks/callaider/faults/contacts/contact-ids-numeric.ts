import { fault } from '../fault.js';

export const contactIdsNumeric = fault({
  name: 'contact-ids-numeric',
  story: 'Ids are sent as the database keeps them: as numbers.',
  breaks: { 'contacts/id-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({ ...right.contactRow(operator), id: Number(right.operatorId(operator)) }),
  }),
});
