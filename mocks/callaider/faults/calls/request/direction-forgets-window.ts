import { fault } from '../../fault.js';
import { EVER } from './change-request.js';

export const directionForgetsWindow = fault({
  name: 'direction-forgets-window',
  story: 'With a direction, another query runs, in which the window was forgotten.',
  breaks: { 'calls/only-in-window': 'fail' },
  apply: (right) => ({
    ...right,
    callsIn: (query) => right.callsIn(query.direction === undefined ? query : { ...query, ...EVER }),
  }),
});
