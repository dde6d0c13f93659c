import { fault } from '../fault.js';

export const unknownRecordingGetsLink = fault({
  name: 'unknown-recording-gets-link',
  story: 'Links are signed for any id, without a look whether the file is there.',
  breaks: { 'recording/unknown-id-is-404': 'fail' },
  brings: ['recording/url-can-be-fetched'],
  apply: (right) => ({
    ...right,
    noRecording: (id, { base }) => ({
      status: 200,
      json: { url: `${base}/audio/${encodeURIComponent(id)}.wav?signature=0` },
    }),
  }),
});
