import type { Behaviour } from '../../behaviour.js';
import { objectIn } from '../../rows.js';

/** Links that end after so many seconds, as they say themselves. */
export function shortLinks(right: Behaviour, seconds: number): Behaviour {
  return {
    ...right,
    recording(call, request) {
      const answer = objectIn(right.recording(call, request).json);
      const url = new URL(String(answer.url));
      url.searchParams.set('signed', url.searchParams.get('expires') ?? '');
      url.searchParams.set('expires', String(Math.floor(right.account.now()) + seconds));
      return { status: 200, json: { ...answer, url: url.href } };
    },
    audio(id, request) {
      if (right.account.now() >= Number(request.query.get('expires'))) {
        return right.error(403, 'The link has expired');
      }
      const query = new URLSearchParams(request.query);
      query.set('expires', request.query.get('signed') ?? '');
      return right.audio(id, { ...request, query });
    },
  };
}
