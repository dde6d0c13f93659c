import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingUrlNull = fault({
  name: 'recording-url-null',
  story: 'The link is null until the night job has moved the file.',
  breaks: { 'recording/url-is-filled': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, url: call.index % 4 === 0 ? answer.url : null } };
    },
  }),
});
