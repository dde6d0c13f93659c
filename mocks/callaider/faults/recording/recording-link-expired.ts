import { fault } from '../fault.js';

export const recordingLinkExpired = fault({
  name: 'recording-link-expired',
  story: 'Links are signed with a time in the wrong zone, and have expired when they are given.',
  breaks: { 'recording/url-can-be-fetched': 'fail' },
  apply: (right) => ({
    ...right,
    audio: () => ({
      status: 403,
      headers: { 'Content-Type': 'application/xml' },
      body: '<Error><Code>AccessDenied</Code></Error>',
    }),
  }),
});
