import { fault } from '../fault.js';

export const contactIdsPadded = fault({
  name: 'contact-ids-padded',
  story: 'Ids are kept in a column of fixed width, and the padding is sent along.',
  breaks: { 'contacts/id-is-clean': 'warn' },
  apply: (right) => ({ ...right, operatorId: (operator) => right.operatorId(operator).padEnd(8) }),
});
