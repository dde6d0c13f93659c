import { fault } from '../fault.js';

export const callIdOpensFiles = fault({
  name: 'call-id-opens-files',
  story: 'The id becomes a part of a file path: one that climbs out of its folder reads other files.',
  breaks: { 'recording/hostile-ids-are-harmless': 'fail' },
  apply: (right) => ({
    ...right,
    noRecording: (id, request) =>
      id.includes('../')
        ? { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'root:x:0:0:root:/root:/bin/sh\n' }
        : right.noRecording(id, request),
  }),
});
