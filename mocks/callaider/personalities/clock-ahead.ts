import { personality } from './personality.js';

export const clockAhead = personality({
  name: 'clock-ahead',
  story: 'The server thinks that it is tomorrow.',
  clockAheadSeconds: 86_400,
  expects: {},
});
