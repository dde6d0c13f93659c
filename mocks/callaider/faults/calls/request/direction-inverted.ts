import { fault } from '../../fault.js';

export const directionInverted = fault({
  name: 'direction-inverted',
  story: 'The direction is taken from the point of view of the client, not of the company.',
  breaks: { 'calls/incoming-only': 'fail', 'calls/outgoing-only': 'fail' },
  apply: (right) => ({
    ...right,
    matchesDirection: (call, query) => query.direction === undefined || call.direction !== query.direction,
  }),
});
