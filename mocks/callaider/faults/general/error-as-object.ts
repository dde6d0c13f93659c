import { fault } from '../fault.js';

export const errorAsObject = fault({
  name: 'error-as-object',
  story: 'One handler sends the message as an object with a code.',
  breaks: { 'general/one-error-shape': 'fail' },
  brings: ['general/recommended-error-shape', 'recording/missing-has-error-shape'],
  apply: (right) => ({
    ...right,
    noRecording: () => ({
      status: 404,
      json: { status: 'error', message: { code: 'not_found', text: 'No recording' } },
    }),
  }),
});
