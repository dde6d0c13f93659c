import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const directionTakesOneOperator = fault({
  name: 'direction-takes-one-operator',
  story: 'The report by direction has room for one extension: of several operators it shows the first.',
  breaks: { 'fuzz/filters-intersect': 'fail' },
  fuzz: 100,
  apply: (right) =>
    withQuery(right, (query) =>
      query.direction === undefined || query.operators === undefined
        ? query
        : { ...query, operators: query.operators.slice(0, 1) },
    ),
});
