import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingLinkOnlyLatest = fault({
  name: 'recording-link-only-latest',
  story: 'One token for all links is renewed with each of them: a link works until the next one is given.',
  breaks: { 'recording/link-lasts': 'fail' },
  apply(right) {
    let latest = 0;
    return {
      ...right,
      recording(call, request) {
        const answer = objectIn(right.recording(call, request).json);
        latest += 1;
        return { status: 200, json: { ...answer, url: `${answer.url}&token=${latest}` } };
      },
      audio: (id, request) =>
        request.query.get('token') === String(latest)
          ? right.audio(id, request)
          : right.error(401, 'The token is out of date'),
    };
  },
});
