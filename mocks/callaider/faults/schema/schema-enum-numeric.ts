import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaEnumNumeric = fault({
  name: 'schema-enum-numeric',
  story: 'The values of an enum are keys of another table.',
  breaks: { 'schema/enum-has-values': 'warn' },
  apply: (right) =>
    withEntries(right, (entries) =>
      entries.map((entry) =>
        Array.isArray(entry.values) ? { ...entry, values: entry.values.map((_, index) => index + 1) } : entry,
      ),
    ),
});
