import { fault } from '../fault.js';
import { withEntries } from '../schema/with-entries.js';

export const enumValuesInCapitals = fault({
  name: 'enum-values-in-capitals',
  story: 'The schema lists the codes of the departments, calls have their names.',
  breaks: { 'properties/enum-values-are-listed': 'warn' },
  apply: (right) =>
    withEntries(right, (entries) =>
      entries.map((entry) =>
        entry.key === 'Department' && Array.isArray(entry.values)
          ? { ...entry, values: entry.values.map((value) => String(value).toUpperCase()) }
          : entry,
      ),
    ),
});
