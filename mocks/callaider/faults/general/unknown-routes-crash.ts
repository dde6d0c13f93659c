import { fault } from '../fault.js';

export const unknownRoutesCrash = fault({
  name: 'unknown-routes-crash',
  story: 'The router has no default, and its null is used as a handler.',
  breaks: { 'general/unknown-routes': 'warn' },
  apply: (right) => ({
    ...right,
    noSuchRoute: () => right.error(500, 'Internal server error'),
  }),
});
