import type { ClauseRow } from './row.js';

/** GET /contacts. */
export const contactsClauses: readonly ClauseRow[] = [
  ['CON-1', 'must', 'explicit', 'Endpoint 2', '/contacts answers with a list under "contacts".'],
  ['CON-2', 'must', 'explicit', 'Endpoint 2 / Fields', 'Operator ids are text.'],
  ['CON-3', 'must', 'explicit', 'Endpoint 2 / Fields', 'Operator phones are text.'],
  ['CON-4', 'must', 'explicit', 'Endpoint 2 / Fields', 'Operator names are text.'],
  ['CON-5', 'may', 'explicit', 'Endpoint 2 / Fields', 'A department, where given, is text.'],
  ['CON-6', 'must', 'explicit', 'Endpoint 2 ("stable unique operator ID")', 'No two operators share an id.'],
  ['CON-7', 'must', 'explicit', 'Endpoint 2 ("stable")', 'An operator keeps the same id.'],
  ['CON-8', 'should', 'derived', 'Endpoint 2 example', 'Operator phones look like phone numbers.'],
  [
    'CON-9',
    'should',
    'derived',
    'Endpoint 2 ("available operators"); Creating-a-team page (operators needed)',
    'There is at least one operator.',
  ],
  ['CON-10', 'should', 'derived', 'Endpoint 2 (no paging described)', 'One answer lists all operators.'],
  ['CON-11', 'may', 'derived', 'Security and controlled access', 'The list holds no passwords or tokens.'],
  [
    'CON-12',
    'should',
    'derived',
    'Endpoint 2; Endpoint 3 (operators filter uses them)',
    'Operator ids have no stray blanks or control characters.',
  ],
];
