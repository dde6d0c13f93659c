import { malformedFilter } from '../../filters.js';
import { crash } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const malformedFilterCrashes = fault({
  name: 'malformed-filter-crashes',
  story: 'Conditions are read without looking whether they are there.',
  breaks: { 'properties/malformed-filters-cause-no-crash': 'fail' },
  apply: (right) => ({
    ...right,
    filterProblem: () => undefined,
    readQuery(value, request) {
      const read = right.readQuery(value, request);
      const filters = 'query' in read ? read.query.propertyFilters : undefined;
      return filters !== undefined && malformedFilter(filters) !== undefined ? crash : read;
    },
  }),
});
