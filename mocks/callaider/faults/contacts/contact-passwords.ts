import { fault } from '../fault.js';

export const contactPasswords = fault({
  name: 'contact-passwords',
  story: 'The whole user record is sent, password hash included.',
  breaks: { 'contacts/no-secrets': 'warn' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({
      ...right.contactRow(operator),
      passwordHash: `$2b$10$${operator.extension}vI8aWBnW3fID.ZQ4/zo1G`,
    }),
  }),
});
