import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaTypeInteger = fault({
  name: 'schema-type-integer',
  story: 'Types are those of the database.',
  breaks: { 'schema/type-is-known': 'fail' },
  apply: (right) =>
    withEntries(right, (entries) =>
      entries.map((entry) => (entry.type === 'number' ? { ...entry, type: 'integer' } : entry)),
    ),
});
