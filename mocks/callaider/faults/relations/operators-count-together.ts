import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const operatorsCountTogether = fault({
  name: 'operators-count-together',
  story: 'Two operators open the whole department of the first: the list is taken for a group.',
  breaks: { 'relations/operators-add-up': 'fail', 'calls/several-operators': 'fail' },
  brings: ['relations/operators-cover-all', 'calls/unknown-operator-matches-nothing'],
  apply: (right) =>
    withQuery(right, (query) => {
      const [first, second] = query.operators ?? [];
      if (first === undefined || second === undefined) return query;
      const { operators } = right.account.world;
      const team = operators.find((operator) => right.operatorId(operator) === first)?.team;
      return { ...query, operators: operators.filter((one) => one.team === team).map(right.operatorId) };
    }),
});
