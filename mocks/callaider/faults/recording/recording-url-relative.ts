import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingUrlRelative = fault({
  name: 'recording-url-relative',
  story: 'The link is a path on the server, without scheme and host.',
  breaks: { 'recording/url-is-absolute': 'fail' },
  apply: (right) => ({
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      return { status: 200, json: { ...answer, url: String(answer.url).slice(request.base.length) } };
    },
  }),
});
