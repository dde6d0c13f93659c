import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingFilenameNull = fault({
  name: 'recording-filename-null',
  story: 'The name of the file is null where none was stored.',
  breaks: { 'recording/filename-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, filename: null } };
    },
  }),
});
