import { fault } from '../fault.js';
import { withReading } from './with-filters.js';

export const booleanFilterAsText = fault({
  name: 'boolean-filter-as-text',
  story: 'Filter values are compared as text: "true" with the 1 that the database stores.',
  breaks: { 'properties/boolean-values': 'fail' },
  brings: ['relations/filtering-again-agrees'],
  apply: (right) =>
    withReading(right, {
      equals: (value, wanted) => (typeof wanted === 'boolean' ? value === String(wanted) : value === wanted),
    }),
});
