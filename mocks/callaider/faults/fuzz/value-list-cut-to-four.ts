import { matchesFilter } from '../../filters.js';
import { fault } from '../fault.js';
import { withFilters } from '../properties/with-filters.js';

export const valueListCutToFour = fault({
  name: 'value-list-cut-to-four',
  story: 'The search form of the CRM has four fields for values: the fifth and all others are dropped.',
  breaks: { 'fuzz/property-filters-lose-nothing': 'fail' },
  fuzz: 300,
  apply: (right) =>
    withFilters(right, (value, filter) => matchesFilter(value, Array.isArray(filter) ? filter.slice(0, 4) : filter)),
});
