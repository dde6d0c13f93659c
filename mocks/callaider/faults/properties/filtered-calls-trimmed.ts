import { without } from '../../rows.js';
import { withRows } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { hasFilters } from './with-filters.js';

export const filteredCallsTrimmed = fault({
  name: 'filtered-calls-trimmed',
  story: 'The search index stores what it is searched by, and answers with that.',
  breaks: { 'properties/filtering-keeps-calls-whole': 'warn' },
  apply: (right) =>
    withRows(right, (rows, query) =>
      hasFilters(query) ? rows.map((row) => without(row, 'clientName', 'whoHungUp')) : rows,
    ),
});
