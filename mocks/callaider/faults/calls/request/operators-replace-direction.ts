import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

export const operatorsReplaceDirection = fault({
  name: 'operators-replace-direction',
  story: 'An if with an else: with operators, the direction is no longer looked at.',
  breaks: { 'calls/filters-combine': 'fail' },
  brings: ['relations/filters-intersect'],
  apply: (right) =>
    withQuery(right, (query) =>
      query.operators !== undefined && query.operators.length > 0 ? { ...query, direction: undefined } : query,
    ),
});
