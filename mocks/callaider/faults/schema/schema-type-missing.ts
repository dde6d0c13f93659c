import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaTypeMissing = fault({
  name: 'schema-type-missing',
  story: 'Texts are declared by their key alone.',
  breaks: { 'schema/type-is-known': 'fail' },
  apply: (right) =>
    withEntries(right, (entries) =>
      entries.map(({ type, ...entry }) => (type === 'string' ? entry : { ...entry, type })),
    ),
});
