import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaEnumBlankValue = fault({
  name: 'schema-enum-blank-value',
  story: 'The empty choice of a form is listed among the values.',
  breaks: { 'schema/enum-values-are-tidy': 'warn' },
  apply: (right) =>
    withEntries(right, (entries) =>
      entries.map((entry) => (Array.isArray(entry.values) ? { ...entry, values: ['', ...entry.values] } : entry)),
    ),
});
