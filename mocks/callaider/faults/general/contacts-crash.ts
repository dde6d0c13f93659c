import { fault } from '../fault.js';

export const contactsCrash = fault({
  name: 'contacts-crash',
  story: 'The query for the operators throws, each time.',
  breaks: { 'general/no-server-errors': 'fail' },
  apply: (right) => ({
    ...right,
    contacts: () => right.error(500, 'Internal server error'),
  }),
});
