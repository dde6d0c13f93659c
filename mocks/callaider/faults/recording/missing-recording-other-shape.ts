import { fault } from '../fault.js';

export const missingRecordingOtherShape = fault({
  name: 'missing-recording-other-shape',
  story: 'The handler of recordings was written by another team, with errors of its own.',
  breaks: { 'recording/missing-has-error-shape': 'warn', 'general/one-error-shape': 'fail' },
  brings: ['general/recommended-error-shape'],
  apply: (right) => ({
    ...right,
    noRecording: (id) => ({ status: 404, json: { errorCode: 'RECORDING_NOT_FOUND', callId: id } }),
  }),
});
