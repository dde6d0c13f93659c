import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingFilenameNumber = fault({
  name: 'recording-filename-number',
  story: 'The name of the file is its number in the archive, as a number.',
  breaks: { 'recording/filename-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, filename: 100_000 + call.index } };
    },
  }),
});
