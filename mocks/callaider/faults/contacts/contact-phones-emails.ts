import { fault } from '../fault.js';

export const contactPhonesEmails = fault({
  name: 'contact-phones-emails',
  story: 'The login, an e-mail address, is sent as the phone.',
  breaks: { 'contacts/phone-looks-like-phone': 'warn' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({ ...right.contactRow(operator), phone: operator.email }),
  }),
});
