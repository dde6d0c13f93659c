import { fault } from '../fault.js';
import { withEntries } from '../schema/with-entries.js';

export const schemaKeyInTitleCase = fault({
  name: 'schema-key-in-title-case',
  story: 'A form writes the schema with every word in capitals; calls have the key as it was first typed.',
  breaks: { 'properties/keys-are-declared': 'warn' },
  brings: ['schema/keys-occur-in-calls'],
  apply: (right) =>
    withEntries(right, (entries) =>
      entries.map((entry) => (entry.key === 'Client city' ? { ...entry, key: 'Client City' } : entry)),
    ),
});
