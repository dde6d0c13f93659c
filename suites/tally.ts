import type { Finding, Verdict } from '../schemas/verdict.js';
import { FINDINGS_KEPT } from './verdicts.js';

type Grade = 'fail' | 'warn' | 'info';

/**
 * Collects findings of different grades over many rows; the worst grade becomes the verdict.
 * A finding is given as a function, so that a row costs nothing once enough are kept: an answer may hold 100,000 calls.
 */
export interface Tally {
  fail(finding: () => Finding): void;
  warn(finding: () => Finding): void;
  info(finding: () => Finding): void;
  /** `otherwise` is given when nothing was found. */
  verdict(otherwise: Verdict): Verdict;
}

export function createTally(): Tally {
  const kept: Record<Grade, Finding[]> = { fail: [], warn: [], info: [] };
  const counts: Record<Grade, number> = { fail: 0, warn: 0, info: 0 };
  const add = (grade: Grade) => (finding: () => Finding) => {
    counts[grade] += 1;
    if (kept[grade].length < FINDINGS_KEPT) kept[grade].push(finding());
  };
  return {
    fail: add('fail'),
    warn: add('warn'),
    info: add('info'),
    verdict(otherwise) {
      const worst = (['fail', 'warn', 'info'] as const).find((grade) => counts[grade] > 0);
      return worst === undefined ? otherwise : { kind: worst, findings: kept[worst], count: counts[worst] };
    },
  };
}
