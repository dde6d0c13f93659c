import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingSecondLinkDead = fault({
  name: 'recording-second-link-dead',
  story: 'The file is copied to a public folder under a new name, and only the first copy succeeds.',
  breaks: { 'recording/link-is-given-again': 'fail' },
  brings: ['recording/url-can-be-fetched'],
  apply(right) {
    const copies = new Map<number, number>();
    return {
      ...right,
      recording(call, request) {
        const answer = objectIn(right.recording(call, request).json);
        const copy = (copies.get(call.index) ?? 0) + 1;
        copies.set(call.index, copy);
        return { status: 200, json: { ...answer, url: `${answer.url}&copy=${copy}` } };
      },
      audio: (id, request) =>
        request.query.get('copy') === '1' ? right.audio(id, request) : right.error(404, 'There is no such file'),
    };
  },
});
