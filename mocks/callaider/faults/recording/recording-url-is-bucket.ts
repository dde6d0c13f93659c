import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingUrlIsBucket = fault({
  name: 'recording-url-is-bucket',
  story: 'The link names the bucket and is not signed.',
  breaks: { 'recording/url-is-absolute': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, url: `s3://call-recordings/${right.callId(call)}.wav` } };
    },
  }),
});
