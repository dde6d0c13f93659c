import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingUrlIsFile = fault({
  name: 'recording-url-is-file',
  story: 'The link is the path of the file on the telephony server.',
  breaks: { 'recording/url-is-absolute': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, url: `file:///var/spool/asterisk/monitor/${right.callId(call)}.wav` } };
    },
  }),
});
