import { without } from '../../rows.js';
import { fault } from '../fault.js';

export const contactNamesMissing = fault({
  name: 'contact-names-missing',
  story: 'The name is sent in two parts, and not as a whole.',
  breaks: { 'contacts/name-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    contactRow(operator) {
      const [firstName, ...others] = operator.name.split(' ');
      return { ...without(right.contactRow(operator), 'name'), firstName, lastName: others.join(' ') };
    },
  }),
});
