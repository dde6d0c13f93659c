import { fault } from '../fault.js';

export const recordingUntyped = fault({
  name: 'recording-untyped',
  story: 'The object storage was given no types: downloads are application/octet-stream.',
  breaks: { 'recording/has-audio-type': 'warn' },
  apply: (right) => ({
    ...right,
    audioOf(call, request) {
      const reply = right.audioOf(call, request);
      return { ...reply, headers: { ...reply.headers, 'Content-Type': 'application/octet-stream' } };
    },
  }),
});
