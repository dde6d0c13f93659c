import { fault } from '../fault.js';
import { withEntries } from '../schema/with-entries.js';

export const enumValueRetired = fault({
  name: 'enum-value-retired',
  story: 'A choice was taken off the form, and old calls still have it.',
  breaks: { 'properties/enum-values-are-listed': 'warn' },
  apply: (right) =>
    withEntries(right, (entries) =>
      entries.map((entry) => (entry.key === 'Client segment' ? { ...entry, values: ['standard'] } : entry)),
    ),
});
