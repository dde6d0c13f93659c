import { fault } from '../fault.js';
import { shortLinks } from './short-links.js';

export const recordingLinkForTenSeconds = fault({
  name: 'recording-link-for-ten-seconds',
  story: 'The lifetime of links is given in minutes and read as seconds: ten of them.',
  breaks: { 'recording/link-lasts': 'fail' },
  apply: (right) => shortLinks(right, 10),
});
