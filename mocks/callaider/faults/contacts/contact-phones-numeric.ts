import { fault } from '../fault.js';

export const contactPhonesNumeric = fault({
  name: 'contact-phones-numeric',
  story: 'Phones are kept in a numeric column.',
  breaks: { 'contacts/phone-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({ ...right.contactRow(operator), phone: Number(operator.phone.replace('+', '')) }),
  }),
});
