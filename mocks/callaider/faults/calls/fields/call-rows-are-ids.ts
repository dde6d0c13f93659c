import { fault } from '../../fault.js';

export const callRowsAreIds = fault({
  name: 'call-rows-are-ids',
  story: 'The list holds the ids of the calls in place of the calls.',
  breaks: { 'calls/id-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    calls: (rows) => ({ status: 200, json: { calls: rows.map(({ id }) => id) } }),
  }),
});
