import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaEnumWithoutValues = fault({
  name: 'schema-enum-without-values',
  story: 'Enums are declared without their values.',
  breaks: { 'schema/enum-has-values': 'warn' },
  apply: (right) => withEntries(right, (entries) => entries.map(({ values: _, ...entry }) => entry)),
});
