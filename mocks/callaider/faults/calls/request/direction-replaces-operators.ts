import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

export const directionReplacesOperators = fault({
  name: 'direction-replaces-operators',
  story: 'With a direction, the cached list of that direction is served, whoever took the calls.',
  breaks: { 'calls/filters-combine': 'fail' },
  brings: ['relations/filters-intersect'],
  apply: (right) =>
    withQuery(right, (query) => (query.direction === undefined ? query : { ...query, operators: undefined })),
});
