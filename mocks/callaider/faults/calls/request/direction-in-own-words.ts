import { fault } from '../../fault.js';

export const directionInOwnWords = fault({
  name: 'direction-in-own-words',
  story: 'The filter is compared with the words of the database, "in" and "out", and never matches.',
  breaks: { 'calls/incoming-only': 'fail', 'calls/outgoing-only': 'fail' },
  brings: ['relations/directions-add-up'],
  apply: (right) => ({ ...right, matchesDirection: (_call, query) => query.direction === undefined }),
});
