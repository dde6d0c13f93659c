import { fault } from '../fault.js';

export const someCallIdsRefused = fault({
  name: 'some-call-ids-refused',
  story: 'A check of the format dates from before the ids of the second exchange, and refuses those.',
  breaks: { 'recording/listed-ids-are-accepted': 'fail' },
  brings: ['general/status-codes'],
  apply: (right) => ({
    ...right,
    recording: (call, request) =>
      call.index % 2 === 0 ? right.error(400, 'The id is malformed') : right.recording(call, request),
  }),
});
