import { createAudio } from '../../../kit/audio.js';
import { serveBytes } from '../../../kit/serve-bytes.js';
import { fault } from '../fault.js';

export const recordingOfTheGreeting = fault({
  name: 'recording-of-the-greeting',
  story: 'Only the greeting is recorded: one second of sound for any call.',
  breaks: { 'recording/size-fits-duration': 'warn' },
  apply: (right) => ({
    ...right,
    audioOf: (call, request) => serveBytes(createAudio({ id: right.callId(call), seconds: 1 }), request),
  }),
});
