import { fault } from '../../fault.js';

export const durationAsClock = fault({
  name: 'duration-as-clock',
  story: 'The duration goes out as it is shown on screen: 03:05.',
  breaks: { 'calls/duration-is-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), duration: clock(right.durationOf(call)) }),
  }),
});

const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
