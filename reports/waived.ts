import type { Report, Result } from '../schemas/report.js';
import { underInWords } from './scenarios.js';
import { isRed } from './words.js';

/** Whether a rule makes this run nonconformant: it is red, and nobody answers for it. */
export function failsRun({ verdict, waived }: Result, report: Pick<Report, 'failOn'>): boolean {
  return waived === undefined && isRed(verdict, report);
}

/** Rules of one verdict that nobody answers for. */
export const unwaived = (report: Report, verdict: Result['verdict']): readonly Result[] =>
  report.results.filter((result) => result.verdict === verdict && result.waived === undefined);

/** How many rules of one verdict nobody answers for. */
export function unwaivedCount(report: Report, verdict: 'fail' | 'warn'): number {
  return report.summary.counts[verdict] - waivedOnes(report).filter((result) => result.verdict === verdict).length;
}

export const waivedOnes = (report: Report): readonly Result[] =>
  report.results.filter(({ waived }) => waived !== undefined);

/** `telephony team until 2026-12-31: numeric until the new exchange is in`. */
export const termsOf = ({ owner, expires, reason }: NonNullable<Result['waived']>): string =>
  `${owner} until ${expires}: ${reason}`;

/** Who answers for a red rule, or for some of its findings; `undefined` when nobody does. */
export function answeredFor(result: Result, { waivers }: Pick<Report, 'waivers'>): string | undefined {
  if (result.waived !== undefined) return termsOf(result.waived);
  const partly = waivers?.used.filter(({ rule }) => rule === result.rule) ?? [];
  const told = partly.map(
    (waiver) => `${termsOf(waiver)} (${waiver.findings} of ${result.findingCount} at ${waiver.pointer})`,
  );
  return told.length === 0 ? undefined : told.join('; ');
}

/** A fact, with the scenarios that it was seen in, marked where a waiver covers it alone and not its whole rule. */
export const factOf = ({ message, waived, scenarios = [] }: Finding): string =>
  `${message}${underInWords({ scenarios })}${waived === true ? ' (waived)' : ''}`;

type Finding = Omit<Result['findings'][number], 'exchange' | 'expected' | 'actual' | 'at'>;

export interface BadWaiver {
  readonly rule: string;
  readonly kind: 'expired' | 'unused' | 'stale';
  /** A sentence that stands alone. */
  readonly told: string;
}

/** Waivers that fail the run themselves: each has outlived its reason. */
export function badWaivers({ waivers }: Pick<Report, 'waivers'>): readonly BadWaiver[] {
  if (waivers === undefined) return [];
  const { expired, unused, stale } = waivers;
  return [
    ...expired.map(({ rule, owner, expires }) => ({
      rule,
      kind: 'expired' as const,
      told: `The waiver of ${owner} expired on ${expires}`,
    })),
    ...unused.map(({ rule, owner, pointer }) => ({
      rule,
      kind: 'unused' as const,
      told: `The waiver of ${owner} is not needed: ${pointer === undefined ? 'the rule does not fail' : `nothing at ${pointer} fails`}`,
    })),
    ...stale.map(({ rule, owner }) => ({
      rule,
      kind: 'stale' as const,
      told: `The waiver of ${owner} names a rule that this version does not have`,
    })),
  ];
}
