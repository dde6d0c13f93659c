import { fault } from '../fault.js';

export const recordingLinkNested = fault({
  name: 'recording-link-nested',
  story: 'The link is inside data, as in all answers of this framework.',
  breaks: { 'recording/gives-a-link': 'fail' },
  apply: (right) => ({
    ...right,
    recording: (call, request) => ({ status: 200, json: { data: right.recording(call, request).json } }),
  }),
});
