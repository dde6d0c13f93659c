import { createAudio } from '../../../kit/audio.js';
import { serveBytes } from '../../../kit/serve-bytes.js';
import { fault } from '../fault.js';

export const recordingCutOff = fault({
  name: 'recording-cut-off',
  story: 'The upload to the storage ends after 20 kilobytes.',
  breaks: { 'recording/size-fits-duration': 'warn' },
  apply: (right) => ({
    ...right,
    audioOf(call, request) {
      const sound = createAudio({ id: right.callId(call), seconds: right.durationOf(call) });
      return serveBytes({ ...sound, size: Math.min(sound.size, 20_000) }, request);
    },
  }),
});
