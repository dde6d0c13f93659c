import { fault } from '../fault.js';

export const sqlInErrors = fault({
  name: 'sql-in-errors',
  story: 'The text of the database goes out as the message.',
  breaks: { 'general/errors-hide-internals': 'warn' },
  apply: (right) => ({
    ...right,
    noRecording: () =>
      right.error(404, "SQLSTATE[02000]: No data: SELECT url FROM recordings WHERE call_id = 'x' LIMIT 1"),
  }),
});
