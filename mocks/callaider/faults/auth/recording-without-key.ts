import { fault } from '../fault.js';

export const recordingWithoutKey = fault({
  name: 'recording-without-key',
  story: 'The route with the call id in its path does not match the pattern that the check is mounted on.',
  breaks: { 'auth/recording-needs-key': 'fail' },
  apply: (right) => ({
    ...right,
    needsKey: (endpoint, request) => endpoint !== 'recording' && right.needsKey(endpoint, request),
  }),
});
