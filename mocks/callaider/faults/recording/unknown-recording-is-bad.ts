import { fault } from '../fault.js';

export const unknownRecordingIsBad = fault({
  name: 'unknown-recording-is-bad',
  story: 'An unknown call is answered 400.',
  breaks: { 'recording/unknown-id-is-404': 'warn' },
  brings: ['general/status-codes'],
  apply: (right) => ({
    ...right,
    noRecording: () => right.error(400, 'There is no such call'),
  }),
});
