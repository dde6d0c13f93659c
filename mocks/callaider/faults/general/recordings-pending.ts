import { fault } from '../fault.js';

export const recordingsPending = fault({
  name: 'recordings-pending',
  story: 'The link is made in the background: the first questions are answered 202 without it.',
  breaks: { 'general/status-codes': 'fail' },
  apply: (right) => ({
    ...right,
    recording: () => ({ status: 202, json: { status: 'processing' } }),
  }),
});
