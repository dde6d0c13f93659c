import { fault } from '../fault.js';

export const someCallIdsCrash = fault({
  name: 'some-call-ids-crash',
  story: 'Calls that went out have no queue, and the handler asks for its name.',
  breaks: { 'recording/listed-ids-are-accepted': 'fail', 'general/no-server-errors': 'fail' },
  apply: (right) => ({
    ...right,
    recording: (call, request) =>
      call.direction === 'outgoing' ? right.error(500, 'Internal error') : right.recording(call, request),
  }),
});
