import { fault } from '../../fault.js';
import { crash, withQuery } from './change-request.js';

export const emptyOperatorsCrash = fault({
  name: 'empty-operators-crash',
  story: 'An empty list makes the query say IN (), which the database refuses.',
  breaks: { 'calls/empty-operators-do-no-harm': 'warn' },
  apply: (right) => withQuery(right, (query) => (query.operators?.length === 0 ? crash : query)),
});
