import { fault } from '../fault.js';

export const contactPhonesPlaceholders = fault({
  name: 'contact-phones-placeholders',
  story: 'Unknown phones are filled with a placeholder.',
  breaks: { 'contacts/phone-looks-like-phone': 'warn' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({
      ...right.contactRow(operator),
      phone: operator.index % 2 === 0 ? 'n/a' : operator.phone,
    }),
  }),
});
