import { personality } from './personality.js';

export const noRecordings = personality({
  name: 'no-recordings',
  story: 'Recording is switched off: every call answers 404.',
  expects: {},
  apply: (right) => ({ ...right, hasRecording: () => false }),
});
