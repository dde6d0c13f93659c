import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaEnumValuesRepeated = fault({
  name: 'schema-enum-values-repeated',
  story: 'Values are collected without removing doubles.',
  breaks: { 'schema/enum-values-are-tidy': 'warn' },
  apply: (right) =>
    withEntries(right, (entries) =>
      entries.map((entry) =>
        Array.isArray(entry.values) ? { ...entry, values: [...entry.values, ...entry.values.slice(0, 1)] } : entry,
      ),
    ),
});
