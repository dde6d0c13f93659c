import { objectIn } from '../../rows.js';
import { fault } from '../fault.js';

export const recordingLinkOneTime = fault({
  name: 'recording-link-one-time',
  story: 'Each link is good for one download.',
  breaks: { 'recording/link-is-given-again': 'warn' },
  apply(right) {
    const used = new Set<string>();
    let links = 0;
    return {
      ...right,
      recording(call, request) {
        const answer = objectIn(right.recording(call, request).json);
        links += 1;
        return { status: 200, json: { ...answer, url: `${answer.url}&ticket=${links}` } };
      },
      audio(id, request) {
        const ticket = request.query.get('ticket') ?? '';
        if (used.has(ticket)) return right.error(403, 'The link was used already');
        used.add(ticket);
        return right.audio(id, request);
      },
    };
  },
});
