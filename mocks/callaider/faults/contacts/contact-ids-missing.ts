import { without } from '../../rows.js';
import { fault } from '../fault.js';

export const contactIdsMissing = fault({
  name: 'contact-ids-missing',
  story: 'The id is sent under another name.',
  breaks: { 'contacts/id-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({
      ...without(right.contactRow(operator), 'id'),
      operatorId: right.operatorId(operator),
    }),
  }),
});
