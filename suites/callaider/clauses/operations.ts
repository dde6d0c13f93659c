import type { ClauseRow } from './row.js';

/** Advice for production, mostly out of sight from outside. */
export const operationsClauses: readonly ClauseRow[] = [
  ['OPS-1', 'should', 'explicit', 'Production recommendations', 'A call is counted once, by its id.'],
  ['OPS-2', 'should', 'explicit', 'Production recommendations', 'Requests are logged under a correlation id.'],
  ['OPS-3', 'should', 'explicit', 'Production recommendations', 'Slow requests time out and are tried again.'],
  ['OPS-4', 'should', 'explicit', 'Production recommendations', 'Errors and sudden drops in imports raise an alarm.'],
  ['OPS-5', 'should', 'explicit', 'Security and controlled access', 'The key can be changed.'],
  ['OPS-6', 'should', 'explicit', 'What to prepare', 'Property names follow one style.'],
];
