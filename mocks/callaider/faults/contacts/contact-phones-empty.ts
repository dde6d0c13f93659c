import { fault } from '../fault.js';

export const contactPhonesEmpty = fault({
  name: 'contact-phones-empty',
  story: 'Operators without a line have an empty phone.',
  breaks: { 'contacts/phone-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({
      ...right.contactRow(operator),
      phone: operator.index % 3 === 0 ? '' : operator.phone,
    }),
  }),
});
