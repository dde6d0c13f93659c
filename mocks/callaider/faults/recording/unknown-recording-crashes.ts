import { fault } from '../fault.js';

export const unknownRecordingCrashes = fault({
  name: 'unknown-recording-crashes',
  story: 'The row is used without a look whether there is one: a call that does not exist ends in 500.',
  breaks: { 'recording/unknown-id-is-404': 'fail' },
  brings: ['general/no-server-errors'],
  apply: (right) => ({
    ...right,
    noRecording: () => right.error(500, "Cannot read properties of undefined (reading 'url')"),
  }),
});
