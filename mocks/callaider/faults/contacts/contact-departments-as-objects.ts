import { fault } from '../fault.js';

export const contactDepartmentsAsObjects = fault({
  name: 'contact-departments-as-objects',
  story: 'The serialiser follows the relation and sends the whole department.',
  breaks: { 'contacts/department-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({
      ...right.contactRow(operator),
      department: { id: operator.team, name: right.account.world.teams[operator.team]?.name },
    }),
  }),
});
