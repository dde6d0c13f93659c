import { createAudio } from '../../../kit/audio.js';
import { serveBytes } from '../../../kit/serve-bytes.js';
import { fault } from '../fault.js';

export const recordingPlaceholder = fault({
  name: 'recording-placeholder',
  story: 'Until the archive is connected, every call has the same demonstration recording.',
  breaks: { 'recording/calls-have-own-files': 'warn' },
  // It is far too short for a long call.
  brings: ['recording/size-fits-duration'],
  apply: (right) => ({
    ...right,
    audioOf: (_call, request) => serveBytes(createAudio({ id: 'demonstration', seconds: 90 }), request),
  }),
});
