import { fault } from '../../fault.js';

export const incomingIncludesEverything = fault({
  name: 'incoming-includes-everything',
  story: 'Only "outgoing" has a condition: the other branch was never written.',
  breaks: { 'calls/incoming-only': 'fail' },
  brings: ['relations/directions-add-up'],
  apply: (right) => ({
    ...right,
    matchesDirection: (call, query) => query.direction !== 'outgoing' || call.direction === 'outgoing',
  }),
});
