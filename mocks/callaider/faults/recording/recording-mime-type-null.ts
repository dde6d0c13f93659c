import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingMimeTypeNull = fault({
  name: 'recording-mime-type-null',
  story: 'mimeType is a field of the model that nobody fills.',
  breaks: { 'recording/mime-type-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, mimeType: null } };
    },
  }),
});
