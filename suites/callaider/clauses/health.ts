import type { ClauseRow } from './row.js';

/** GET /health. */
export const healthClauses: readonly ClauseRow[] = [
  [
    'HEALTH-1',
    'must',
    'explicit',
    'Endpoint 1; Step 1 (validates connectivity via /health)',
    '/health answers 200 to the key.',
  ],
  ['HEALTH-2', 'must', 'explicit', 'Endpoint 1', '/health says status "success".'],
  ['HEALTH-3', 'should', 'derived', 'Endpoint 1', '/health wants neither a body nor a Content-Type.'],
  [
    'HEALTH-4',
    'should',
    'derived',
    'Endpoint 1; Production recommendations',
    '/health says the same five times running.',
  ],
  ['HEALTH-5', 'may', 'derived', 'Endpoint 1 ("connectivity check")', '/health may tell whether the rest is ready.'],
];
