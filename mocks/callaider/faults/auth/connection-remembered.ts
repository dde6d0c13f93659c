import { fault } from '../fault.js';

export const connectionRemembered = fault({
  name: 'connection-remembered',
  story: 'Who has shown the key once is remembered by the socket.',
  breaks: { 'auth/decided-per-request': 'fail' },
  apply(right) {
    const known = new WeakSet<object>();
    return {
      ...right,
      admit(endpoint, request) {
        if (known.has(request.connection)) return undefined;
        if (right.keyMatches(right.keyOf(request), request)) known.add(request.connection);
        return right.admit(endpoint, request);
      },
    };
  },
});
