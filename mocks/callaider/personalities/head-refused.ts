import { personality } from './personality.js';

export const headRefused = personality({
  name: 'head-refused',
  story: 'Links are signed for GET: the storage answers HEAD with 403.',
  expects: {},
  apply: (right) => ({
    ...right,
    audio: (id, request) =>
      request.method === 'HEAD' ? right.error(403, 'The signature is for GET') : right.audio(id, request),
  }),
});
