import { fault } from '../fault.js';

export const recordingIsTheSound = fault({
  name: 'recording-is-the-sound',
  story: 'The recording itself is answered instead of a link to it.',
  breaks: { 'recording/answers-json': 'fail' },
  apply: (right) => ({
    ...right,
    recording: (call, request) => right.audioOf(call, request),
  }),
});
