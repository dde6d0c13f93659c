import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaKeyRepeated = fault({
  name: 'schema-key-repeated',
  story: 'A join lists a property once per team.',
  breaks: { 'schema/key-is-unique': 'warn' },
  apply: (right) =>
    withEntries(right, (entries) => entries.flatMap((entry, index) => (index === 2 ? [entry, entry] : [entry]))),
});
