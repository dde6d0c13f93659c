import { MOST_FUZZ } from './engine/settings.js';
import { LinecheckError } from './errors.js';

/** How many requests --fuzz generates. @throws LinecheckError `usage` for anything but a whole number from 1 to 1000 */
export function fuzzRuns(text: string): number {
  const runs = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (runs >= 1 && runs <= MOST_FUZZ) return runs;
  throw new LinecheckError('usage', `--fuzz ${JSON.stringify(text)} is not a number of requests`, {
    hint: `Take a whole number from 1 to ${MOST_FUZZ}; to ask others, run again with another --seed.`,
  });
}
