import { fault } from '../fault.js';

export const unknownRecordingEmpty = fault({
  name: 'unknown-recording-empty',
  story: 'A call without a recording is answered 200 with an empty link.',
  breaks: { 'recording/unknown-id-is-404': 'fail', 'recording/url-is-filled': 'fail' },
  apply: (right) => ({
    ...right,
    noRecording: () => ({ status: 200, json: { url: '' } }),
  }),
});
