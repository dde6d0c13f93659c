import { personality } from './personality.js';

export const clockBehind = personality({
  name: 'clock-behind',
  story: 'The clock of the server is three hours slow: it was set to local time, which it takes for UTC.',
  clockAheadSeconds: -3 * 3600,
  expects: {},
});
