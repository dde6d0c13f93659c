import { withRows } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { hasFilters } from './with-filters.js';

export const filteredAnswersCut = fault({
  name: 'filtered-answers-cut',
  story: 'The search index gives the first 50 hits.',
  breaks: { 'properties/one-mode': 'fail', 'properties/exact-value': 'fail' },
  brings: [
    'properties/one-of-list',
    'properties/mode-all',
    'properties/mode-any',
    'properties/operator-ne',
    'properties/operator-gt',
    'properties/operator-gte',
    'properties/operator-lt',
    'properties/operator-lte',
    'properties/keys-combine',
    'properties/boolean-values',
    'relations/filtering-again-agrees',
  ],
  calls: 1000,
  apply: (right) => withRows(right, (rows, query) => (hasFilters(query) ? rows.slice(0, 50) : rows)),
});
