import { fault } from '../fault.js';
import { withEntries } from '../schema/with-entries.js';

export const schemaKeysInSnakeCase = fault({
  name: 'schema-keys-in-snake-case',
  story:
    'The schema is generated from the columns, the properties of calls from the labels; filters are left to the platform.',
  breaks: { 'properties/keys-are-declared': 'fail' },
  brings: ['schema/keys-occur-in-calls'],
  on: 'fallback',
  apply: (right) =>
    withEntries(right, (entries) => entries.map((entry) => ({ ...entry, key: snake(String(entry.key)) }))),
});

const snake = (key: string): string => key.toLowerCase().replaceAll(' ', '_');
