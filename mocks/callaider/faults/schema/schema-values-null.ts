import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaValuesNull = fault({
  name: 'schema-values-null',
  story: 'A typed serialiser writes null where there are no values.',
  breaks: { 'schema/values-is-array': 'warn' },
  apply: (right) =>
    withEntries(right, (entries) => entries.map((entry) => ({ ...entry, values: entry.values ?? null }))),
});
