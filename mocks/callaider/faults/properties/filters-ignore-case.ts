import { fault } from '../fault.js';
import { withReading } from './with-filters.js';

export const filtersIgnoreCase = fault({
  name: 'filters-ignore-case',
  story: 'The collation of the column makes no difference between capitals and small letters.',
  breaks: { 'properties/exact-value': 'warn' },
  apply: (right) => withReading(right, { equals: (value, wanted) => folded(value) === folded(wanted) }),
});

const folded = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
