import type { Answer } from '../../http.js';

/** Whoever comes without the key, or with something else in its place. */
export const isStranger = ({ ask: { intent, key = 'configured' } }: Answer): boolean =>
  intent !== 'valid' && intent !== 'download' && key !== 'configured';
