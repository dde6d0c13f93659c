import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

export const unknownOperatorRefused = fault({
  name: 'unknown-operator-refused',
  story: 'The handler looks up every operator and answers 404 when one is gone.',
  breaks: { 'calls/unknown-operator-matches-nothing': 'warn' },
  apply: (right) =>
    withQuery(right, (query) => {
      const known = right.account.world.operators.map((operator) => right.operatorId(operator));
      const isKnown = (query.operators ?? []).every((id) => known.includes(id));
      return isKnown ? query : right.error(404, 'No such operator');
    }),
});
