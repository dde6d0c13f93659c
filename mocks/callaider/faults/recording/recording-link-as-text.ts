import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingLinkAsText = fault({
  name: 'recording-link-as-text',
  story: 'The link is the whole body, as plain text.',
  breaks: { 'recording/gives-a-link': 'fail' },
  brings: ['general/success-is-json'],
  apply: (right) => ({
    ...right,
    recording: (call, request) => ({
      status: 200,
      headers: { 'Content-Type': 'text/plain' },
      body: String(objectIn(right.recording(call, request).json).url),
    }),
  }),
});
