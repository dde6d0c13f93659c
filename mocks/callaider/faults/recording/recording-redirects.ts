import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingRedirects = fault({
  name: 'recording-redirects',
  story: 'The recording endpoint redirects to the storage.',
  breaks: { 'recording/answers-json': 'fail' },
  apply: (right) => ({
    ...right,
    recording: (call, request) => ({
      status: 302,
      headers: { Location: String(objectIn(right.recording(call, request).json).url) },
    }),
  }),
});
