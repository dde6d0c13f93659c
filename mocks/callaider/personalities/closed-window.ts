import { personality } from './personality.js';

export const closedWindow = personality({
  name: 'closed-window',
  story: 'BETWEEN in SQL: both ends of the window belong to it.',
  expects: {},
  apply: (right) => ({
    ...right,
    callsIn: (query) => (query.from > query.to ? [] : right.callsIn({ ...query, to: Math.floor(query.to) + 1 })),
  }),
});
