import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const thirdOperatorBoundTwice = fault({
  name: 'third-operator-bound-twice',
  story: 'Lists of three take a prepared statement of their own, in which the second id is bound twice.',
  breaks: { 'fuzz/operators-are-a-set': 'fail' },
  fuzz: 100,
  apply: (right) =>
    withQuery(right, (query) => {
      const [first, second, ...others] = query.operators ?? [];
      const isThree = first !== undefined && second !== undefined && others.length === 1;
      return isThree ? { ...query, operators: [first, second, second] } : query;
    }),
});
