import { fault } from '../../fault.js';
import { withBody } from './change-request.js';

export const nullOperatorsMeanNobody = fault({
  name: 'null-operators-mean-nobody',
  story: 'operators that are null become an empty list, of which nobody is a member.',
  breaks: { 'calls/null-means-absent': 'warn' },
  apply: (right) => withBody(right, (body) => (body.operators === null ? { ...body, operators: [''] } : body)),
});
