import { fault } from '../../fault.js';
import { EVER } from './change-request.js';

export const directionForgetsWindow = fault({
  name: 'direction-forgets-window',
  story: 'With a direction, another query runs, in which the window was forgotten.',
  breaks: { 'calls/only-in-window': 'fail' },
  brings: ['relations/directions-add-up', 'relations/filters-intersect', 'relations/filters-never-add'],
  apply: (right) => ({
    ...right,
    callsIn: (query) => right.callsIn(query.direction === undefined ? query : { ...query, ...EVER }),
  }),
});
