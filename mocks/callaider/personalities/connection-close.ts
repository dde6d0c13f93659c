import { personality } from './personality.js';

export const connectionClose = personality({
  name: 'connection-close',
  story: 'Every answer ends its connection.',
  expects: {},
  apply: (right) => ({
    ...right,
    finish(reply, endpoint, request) {
      const done = right.finish(reply, endpoint, request);
      return { ...done, headers: { ...done.headers, Connection: 'close' } };
    },
  }),
});
