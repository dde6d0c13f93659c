import type { ClauseRow } from './row.js';

/** GET /properties/schema, optional. */
export const schemaClauses: readonly ClauseRow[] = [
  ['SCH-1', 'must', 'explicit', 'Endpoint 4', 'The schema is listed, empty or a 404.'],
  ['SCH-2', 'must', 'explicit', 'Endpoint 4', 'The schema is a list under "properties".'],
  ['SCH-3', 'must', 'explicit', 'Schema fields', 'Each property of the schema has a key.'],
  ['SCH-4', 'must', 'explicit', 'Schema fields', 'Each property is of one of four types.'],
  ['SCH-5', 'may', 'explicit', 'Schema fields', 'Allowed values, where given, are a list.'],
  ['SCH-6', 'should', 'derived', 'Schema fields; example', 'An enum lists its values.'],
  ['SCH-7', 'should', 'derived', 'Schema fields ("property key")', 'A key is declared once.'],
  ['SCH-8', 'may', 'explicit', 'Endpoint 4', '404 is a fair way to have no schema.'],
  ['SCH-9', 'should', 'derived', 'Final launch checklist', 'The schema stays the same during a run.'],
  ['SCH-10', 'may', 'derived', 'Schema fields', 'Only enums have allowed values.'],
  [
    'SCH-11',
    'should',
    'derived',
    'Schema vs properties; Troubleshooting (exact key match)',
    'What is declared turns up in calls.',
  ],
  ['SCH-12', 'should', 'derived', 'Important notes; Schema vs properties', 'With a schema, calls have properties.'],
  ['SCH-13', 'should', 'derived', 'Schema fields', 'Enum values are tidy and listed once.'],
];
