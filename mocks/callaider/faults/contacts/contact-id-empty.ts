import { fault } from '../fault.js';

export const contactIdEmpty = fault({
  name: 'contact-id-empty',
  story: 'One operator came from an import that had no id for him.',
  breaks: { 'contacts/id-is-string': 'fail' },
  brings: ['calls/operator-is-a-contact'],
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({ ...right.contactRow(operator), ...(operator.index === 1 ? { id: '' } : {}) }),
  }),
});
