import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const operatorsCutToFive = fault({
  name: 'operators-cut-to-five',
  story: 'The query has five placeholders for operators; the others in the list are dropped.',
  breaks: { 'relations/operators-cover-all': 'fail' },
  apply: (right) =>
    withQuery(right, (query) =>
      query.operators === undefined ? query : { ...query, operators: query.operators.slice(0, 5) },
    ),
});
