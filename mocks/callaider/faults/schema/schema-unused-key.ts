import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaUnusedKey = fault({
  name: 'schema-unused-key',
  story: 'A property is declared under the label of the form, not as calls name it.',
  breaks: { 'schema/keys-occur-in-calls': 'warn' },
  apply: (right) => withEntries(right, (entries) => [...entries, { key: 'quality_score', type: 'number' }]),
});
