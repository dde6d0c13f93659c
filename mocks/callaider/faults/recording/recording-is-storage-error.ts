import { fault } from '../fault.js';

export const recordingIsStorageError = fault({
  name: 'recording-is-storage-error',
  story: 'A proxy in front of the storage turns its errors into 200.',
  breaks: { 'recording/is-audio': 'fail' },
  apply: (right) => ({
    ...right,
    audio: () => ({
      status: 200,
      headers: { 'Content-Type': 'application/xml' },
      body: '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>',
    }),
  }),
});
