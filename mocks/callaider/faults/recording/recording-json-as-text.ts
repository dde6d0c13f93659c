import { fault } from '../fault.js';

export const recordingJsonAsText = fault({
  name: 'recording-json-as-text',
  story: 'The answer is turned into JSON twice: what arrives is text that holds JSON.',
  breaks: { 'recording/gives-a-link': 'fail' },
  brings: ['general/success-is-json'],
  apply: (right) => ({
    ...right,
    recording: (call, request) => ({ status: 200, json: JSON.stringify(right.recording(call, request).json) }),
  }),
});
