import { fault } from '../../fault.js';

export const directionIgnored = fault({
  name: 'direction-ignored',
  story: 'The handler reads the window and the operators, and forgets the direction.',
  breaks: { 'calls/incoming-only': 'fail', 'calls/outgoing-only': 'fail' },
  brings: ['relations/directions-add-up'],
  apply: (right) => ({ ...right, matchesDirection: () => true }),
});
