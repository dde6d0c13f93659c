import type { Finding, Verdict } from '../schemas/verdict.js';

/** The findings a verdict keeps; the rest is only counted. */
export const FINDINGS_KEPT = 10;

export const pass = (note?: string): Verdict => (note === undefined ? { kind: 'pass' } : { kind: 'pass', note });

export const fail = (...findings: [Finding, ...Finding[]]): Verdict => found('fail', findings);
export const warn = (...findings: [Finding, ...Finding[]]): Verdict => found('warn', findings);
export const info = (...findings: [Finding, ...Finding[]]): Verdict => found('info', findings);

/** Observed, but it decides nothing. */
export const inconclusive = (because: string): Verdict => ({ kind: 'inconclusive', because });

/** A precondition is absent. Never shown as a pass. */
export const skip = (because: string): Verdict => ({ kind: 'skip', because });

function found(kind: 'fail' | 'warn' | 'info', findings: readonly Finding[]): Verdict {
  return { kind, findings: findings.slice(0, FINDINGS_KEPT), count: findings.length };
}
