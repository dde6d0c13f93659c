import { fault } from '../fault.js';

export const ignoredFiltersWithoutProperties = fault({
  name: 'ignored-filters-without-properties',
  story: 'Filters are left to the platform, and properties are sent as an empty object.',
  breaks: { 'properties/fallback-calls-carry-properties': 'fail' },
  brings: ['schema/calls-carry-properties'],
  on: 'fallback',
  apply: (right) => ({ ...right, propertiesOf: () => ({}) }),
});
