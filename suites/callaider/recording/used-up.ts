import type { Download } from './downloads.js';
import { soundOf } from './sound.js';

/**
 * A link that gave the beginning of the file and was refused when the whole was asked for, while a fresh one gave it.
 * Where links fail at their first use, that is another defect.
 */
export const isUsedUp = ({ refused, whole, wholeRefused }: Download): boolean =>
  refused === undefined && wholeRefused !== undefined && soundOf(whole) !== undefined;
