import { fault } from '../fault.js';

export const recordingLinkDead = fault({
  name: 'recording-link-dead',
  story: 'The link names the file as it was called before it was moved.',
  breaks: { 'recording/url-can-be-fetched': 'fail' },
  apply: (right) => ({
    ...right,
    audio: () => right.error(404, 'There is no such file'),
  }),
});
