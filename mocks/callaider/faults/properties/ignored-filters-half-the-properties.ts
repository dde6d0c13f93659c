import { fault } from '../fault.js';

export const ignoredFiltersHalfTheProperties = fault({
  name: 'ignored-filters-half-the-properties',
  story: 'Filters are left to the platform, and calls of the old exchange have no properties.',
  breaks: { 'properties/fallback-calls-carry-properties': 'warn' },
  on: 'fallback',
  apply: (right) => ({
    ...right,
    propertiesOf: (call) => (call.index % 4 === 0 ? undefined : right.propertiesOf(call)),
  }),
});
