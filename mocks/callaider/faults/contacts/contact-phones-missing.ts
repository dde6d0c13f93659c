import { without } from '../../rows.js';
import { fault } from '../fault.js';

export const contactPhonesMissing = fault({
  name: 'contact-phones-missing',
  story: 'Operators without a line of their own have no phone in the answer.',
  breaks: { 'contacts/phone-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) =>
      operator.index % 3 === 0 ? without(right.contactRow(operator), 'phone') : right.contactRow(operator),
  }),
});
