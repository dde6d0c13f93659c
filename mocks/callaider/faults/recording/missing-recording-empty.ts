import { fault } from '../fault.js';

export const missingRecordingEmpty = fault({
  name: 'missing-recording-empty',
  story: 'The 404 of a recording has no body.',
  breaks: { 'recording/missing-has-error-shape': 'warn' },
  brings: ['general/one-error-shape'],
  apply: (right) => ({ ...right, noRecording: () => ({ status: 404, body: '' }) }),
});
