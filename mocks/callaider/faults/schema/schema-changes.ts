import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaChanges = fault({
  name: 'schema-changes',
  story: 'The values of an enum are collected from whatever is in the cache at the moment.',
  breaks: { 'schema/is-stable': 'warn' },
  apply: (right) => {
    let answers = 0;
    return withEntries(right, (entries) => {
      answers += 1;
      return entries.map((entry) =>
        Array.isArray(entry.values) ? { ...entry, values: [...entry.values, `Cached ${answers}`] } : entry,
      );
    });
  },
});
