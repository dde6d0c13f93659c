import { fault } from '../fault.js';
import { shortLinks } from './short-links.js';

export const recordingLinkForTwoMinutes = fault({
  name: 'recording-link-for-two-minutes',
  story: 'Links are made for a player that opens them at once: they end after two minutes.',
  breaks: { 'recording/link-lasts': 'warn' },
  apply: (right) => shortLinks(right, 120),
});
