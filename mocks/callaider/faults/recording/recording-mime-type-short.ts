import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingMimeTypeShort = fault({
  name: 'recording-mime-type-short',
  story: 'mimeType is the extension of the file.',
  breaks: { 'recording/mime-type-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, mimeType: 'wav' } };
    },
  }),
});
