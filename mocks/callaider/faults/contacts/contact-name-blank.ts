import { fault } from '../fault.js';

export const contactNameBlank = fault({
  name: 'contact-name-blank',
  story: 'A new operator has not been given a name yet.',
  breaks: { 'contacts/name-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({ ...right.contactRow(operator), ...(operator.index === 2 ? { name: ' ' } : {}) }),
  }),
});
