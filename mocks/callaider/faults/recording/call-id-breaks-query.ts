import { fault } from '../fault.js';

export const callIdBreaksQuery = fault({
  name: 'call-id-breaks-query',
  story: 'The id is put into the SQL as it stands: a quote in it breaks the query.',
  breaks: { 'recording/hostile-ids-are-harmless': 'fail' },
  apply: (right) => ({
    ...right,
    noRecording: (id, request) =>
      id.includes("'") ? right.error(500, 'The database is not available') : right.noRecording(id, request),
  }),
});
