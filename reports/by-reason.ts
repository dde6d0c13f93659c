import type { Report, Result } from '../schemas/report.js';

export interface Undecided {
  readonly reason: string;
  readonly results: readonly Result[];
}

/** Rules without a verdict, by the reason they share, in the order of the suite. */
export function byReason(report: Report, verdict: 'inconclusive' | 'skip'): readonly Undecided[] {
  const groups = new Map<string, Result[]>();
  for (const result of report.results) {
    if (result.verdict !== verdict) continue;
    const reason = result.reason ?? 'no reason given';
    const group = groups.get(reason);
    if (group === undefined) groups.set(reason, [result]);
    else group.push(result);
  }
  return [...groups].map(([reason, results]) => ({ reason, results }));
}
