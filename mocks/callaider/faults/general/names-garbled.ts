import { fault } from '../fault.js';

export const namesGarbled = fault({
  name: 'names-garbled',
  story: 'The connection to the database reads UTF-8 as Latin-1.',
  breaks: { 'general/text-survives': 'warn' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({
      ...right.contactRow(operator),
      department: Buffer.from('Підтримка', 'utf8').toString('latin1'),
    }),
  }),
});
