import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaValuesAsString = fault({
  name: 'schema-values-as-string',
  story: 'The values of an enum are joined with commas.',
  breaks: { 'schema/values-is-array': 'fail' },
  apply: (right) =>
    withEntries(right, (entries) =>
      entries.map((entry) => (Array.isArray(entry.values) ? { ...entry, values: entry.values.join(',') } : entry)),
    ),
});
