import { fault } from '../../fault.js';

export const durationInMillisecondsAlone = fault({
  name: 'duration-in-milliseconds-alone',
  story: 'The telephony gives a start and milliseconds of talk, and no end; the milliseconds are passed on.',
  breaks: { 'calls/duration-fits-times': 'fail' },
  brings: ['recording/size-fits-duration', 'completed/no-active-calls'],
  apply: (right) => ({
    ...right,
    callRow(call) {
      const { endTime: _end, ...row } = right.callRow(call);
      return { ...row, duration: right.durationOf(call) * 1000 };
    },
  }),
});
