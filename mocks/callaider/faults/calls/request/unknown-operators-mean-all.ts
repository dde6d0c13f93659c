import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

export const unknownOperatorsMeanAll = fault({
  name: 'unknown-operators-mean-all',
  story: 'Ids that nobody has are dropped from the list; an empty list means everybody.',
  breaks: { 'calls/unknown-operator-matches-nothing': 'fail' },
  apply: (right) =>
    withQuery(right, (query) => ({
      ...query,
      operators: query.operators?.filter((id) =>
        right.account.world.operators.some((operator) => right.operatorId(operator) === id),
      ),
    })),
});
