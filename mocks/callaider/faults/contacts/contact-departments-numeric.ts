import { fault } from '../fault.js';

export const contactDepartmentsNumeric = fault({
  name: 'contact-departments-numeric',
  story: 'The department is sent as its key in the database.',
  breaks: { 'contacts/department-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({ ...right.contactRow(operator), department: operator.team }),
  }),
});
