import { fault } from '../fault.js';

export const missingRecordingAsPage = fault({
  name: 'missing-recording-as-page',
  story: 'The 404 of a recording is the page of the framework.',
  breaks: { 'general/one-error-shape': 'warn' },
  brings: ['recording/missing-has-error-shape'],
  apply: (right) => ({
    ...right,
    noRecording: () => ({
      status: 404,
      headers: { 'Content-Type': 'text/html' },
      body: '<!DOCTYPE html><html><head><title>404</title></head><body>The recording was not found.</body></html>',
    }),
  }),
});
