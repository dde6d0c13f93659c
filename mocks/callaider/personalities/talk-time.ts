import { personality } from './personality.js';

export const talkTime = personality({
  name: 'talk-time',
  story: 'duration is talk time, begun seconds counted, as billed: shorter than endTime minus startTime.',
  expects: {},
  apply: (right) => ({ ...right, durationOf: (call) => Math.max(1, call.talkSeconds) }),
});
