import type { ClauseRow } from './row.js';

/** POST /calls: completed calls only. */
export const completedClauses: readonly ClauseRow[] = [
  [
    'COMP-1',
    'must',
    'explicit',
    'Global requirements; Endpoint 3 / Important notes',
    'Calls still going on are left out.',
  ],
  [
    'COMP-2',
    'must',
    'derived',
    'Endpoint 3 / Important notes ("completed calls only")',
    'A call that was listed has stopped growing.',
  ],
  ['COMP-3', 'must', 'explicit', 'Endpoint 3 / Important notes', 'Calls that nobody answered are left out.'],
  ['COMP-4', 'should', 'derived', 'Endpoint 3 / Important notes', 'No call ends in the future.'],
  [
    'COMP-5',
    'should',
    'derived',
    'One source of truth; Production recommendations (volume drop alerts)',
    'A call is listed once it has ended.',
  ],
  ['COMP-6', 'should', 'derived', 'Endpoint 5; Important notes', 'Most calls have a recording.'],
];
