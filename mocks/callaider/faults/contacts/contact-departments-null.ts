import { fault } from '../fault.js';

export const contactDepartmentsNull = fault({
  name: 'contact-departments-null',
  story: 'A typed serialiser writes null for operators without a department.',
  breaks: { 'contacts/department-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({ ...right.contactRow(operator), department: null }),
  }),
});
