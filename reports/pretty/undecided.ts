import type { Report, Result } from '../../schemas/report.js';
import type { Pen } from './pen.js';

/** Rules without a verdict, by their reason: neither good nor bad, and never counted as passed. */
export function undecided(report: Report, pen: Pen): string {
  const groups = [
    ...byReason(report, 'inconclusive').map(([reason, rules]) => ['unclear', reason, rules] as const),
    ...byReason(report, 'skip').map(([reason, rules]) => ['skipped', reason, rules] as const),
  ];
  return groups.map(([label, reason, rules]) => pen.field(label, `${reason}: ${listed(rules)}`, pen.dim)).join('\n');
}

function byReason(report: Report, verdict: Result['verdict']): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const result of report.results) {
    if (result.verdict !== verdict) continue;
    const reason = result.reason ?? 'no reason given';
    groups.set(reason, [...(groups.get(reason) ?? []), result.rule]);
  }
  return [...groups];
}

const SHOWN = 6;

function listed(rules: readonly string[]): string {
  return rules.length <= SHOWN
    ? rules.join(', ')
    : `${rules.slice(0, SHOWN).join(', ')} and ${rules.length - SHOWN} more`;
}
