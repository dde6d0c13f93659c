import { fault } from '../fault.js';

export const recordingTypedAsPage = fault({
  name: 'recording-typed-as-page',
  story: 'The file server calls everything text/html.',
  breaks: { 'recording/has-audio-type': 'fail' },
  apply: (right) => ({
    ...right,
    audioOf(call, request) {
      const reply = right.audioOf(call, request);
      return { ...reply, headers: { ...reply.headers, 'Content-Type': 'text/html' } };
    },
  }),
});
