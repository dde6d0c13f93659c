import { fault } from '../../fault.js';

export const durationAsText = fault({
  name: 'duration-as-text',
  story: 'The database driver returns numbers as text, and so does the API.',
  breaks: { 'calls/duration-is-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), duration: String(right.durationOf(call)) }),
  }),
});
