import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingMimeTypeFixed = fault({
  name: 'recording-mime-type-fixed',
  story: 'mimeType is a constant, audio/mpeg, though the files are WAV.',
  breaks: { 'recording/mime-type-fits': 'warn' },
  brings: ['recording/filename-fits-mime-type'],
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, mimeType: 'audio/mpeg' } };
    },
  }),
});
