import { personality } from './personality.js';

export const fractionalSeconds = personality({
  name: 'fractional-seconds',
  story: 'Times are measured in milliseconds and told in seconds with a fraction.',
  expects: {},
  apply: (right) => ({
    ...right,
    callRow(call) {
      const row = right.callRow(call);
      return {
        ...row,
        duration: call.endedAt - call.startedAt + 0.375,
        startTime: call.startedAt + 0.125,
        endTime: call.endedAt + 0.5,
      };
    },
  }),
});
