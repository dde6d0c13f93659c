import type { Report } from '../schemas/report.js';

/** Broken off with Ctrl-C, as shells count it: 128 + SIGINT. */
export const INTERRUPTED = 130;
export const USAGE = 2;

/**
 * 0 no rule failed; 1 a rule failed; 2 linecheck's own error; 3 the target could not be reached, nothing could be
 * exercised, or no call was there to judge; 130 interrupted.
 */
export function exitCode({ summary, interrupted }: Pick<Report, 'summary' | 'interrupted'>): 0 | 1 | 2 | 3 | 130 {
  if (interrupted === true) return INTERRUPTED;
  switch (summary.verdict) {
    case 'conformant':
      return 0;
    case 'nonconformant':
      return 1;
    case 'error':
      return USAGE;
    case 'inconclusive':
      return 3;
    default:
      return summary.verdict satisfies never;
  }
}
