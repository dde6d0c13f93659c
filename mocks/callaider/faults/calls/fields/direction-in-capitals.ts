import { fault } from '../../fault.js';

export const directionInCapitals = fault({
  name: 'direction-in-capitals',
  story: 'The direction is an enum of the language and goes out by its name.',
  breaks: { 'calls/direction-is-known': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), direction: call.direction.toUpperCase() }),
  }),
});
