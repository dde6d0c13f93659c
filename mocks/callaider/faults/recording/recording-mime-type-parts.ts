import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingMimeTypeParts = fault({
  name: 'recording-mime-type-parts',
  story: 'mimeType is sent as the library gives it: an object with type and subtype.',
  breaks: { 'recording/mime-type-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, mimeType: { type: 'audio', subtype: 'wav' } } };
    },
  }),
});
