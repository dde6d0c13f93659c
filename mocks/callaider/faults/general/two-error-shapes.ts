import { fault } from '../fault.js';

export const twoErrorShapes = fault({
  name: 'two-error-shapes',
  story: 'The key check was copied from a sample, the handlers have errors of their own.',
  breaks: { 'general/one-error-shape': 'fail' },
  brings: ['general/recommended-error-shape', 'recording/missing-has-error-shape'],
  apply: (right) => ({
    ...right,
    noRecording: () => ({ status: 404, json: { error: 'Recording not found' } }),
  }),
});
