import { personality } from './personality.js';

export const fewRecordings = personality({
  name: 'few-recordings',
  story: 'Only every third call is recorded.',
  expects: {},
  apply: (right) => ({ ...right, hasRecording: (call) => call.index % 3 === 0 && right.hasRecording(call) }),
});
