import type { CallsQuery } from '../../../behaviour.js';
import { fault } from '../../fault.js';

const hasOperators = ({ operators }: CallsQuery): boolean => operators !== undefined && operators.length > 0;

export const directionOrOperators = fault({
  name: 'direction-or-operators',
  story: 'The conditions on direction and operators are joined by OR.',
  breaks: { 'calls/filters-combine': 'fail' },
  brings: ['relations/filters-intersect'],
  apply: (right) => ({
    ...right,
    matchesDirection: (call, query) =>
      right.matchesDirection(call, query) || (hasOperators(query) && right.matchesOperators(call, query)),
    matchesOperators: (call, query) =>
      right.matchesOperators(call, query) || (query.direction !== undefined && right.matchesDirection(call, query)),
  }),
});
