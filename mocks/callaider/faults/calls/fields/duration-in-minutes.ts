import { fault } from '../../fault.js';

export const durationInMinutes = fault({
  name: 'duration-in-minutes',
  story: 'The duration is what is billed: whole minutes, begun ones counted.',
  breaks: { 'calls/duration-fits-times': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), duration: Math.ceil(right.durationOf(call) / 60) }),
  }),
});
