import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingFilenameWithPath = fault({
  name: 'recording-filename-with-path',
  story: 'filename is the whole path of the file on the telephony server.',
  breaks: { 'recording/filename-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, filename: `/var/spool/asterisk/monitor/${answer.filename}` } };
    },
  }),
});
