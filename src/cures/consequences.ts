import type { Result } from '../../schemas/report.js';
import type { Consequence } from '../../suites/suite.js';
import type { Judged } from './judge-again.js';
import { isRed } from './repaired-run.js';

/**
 * Red rules that follow from other red ones by what the suite declares. Rules that are explained already stay as they are.
 * @returns pairs of effect and cause
 */
export function consequencesAmong(
  declared: readonly Consequence[],
  judged: Pick<Judged, 'verdicts'>,
  told: ReadonlyMap<string, Pick<Result, 'becauseOf'>>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const verdictOf = (rule: string) => judged.verdicts.get(rule);
  const red = (rule: string) => isRed(verdictOf(rule)?.kind);
  for (const { causes, effects, when } of declared) {
    const cause = causes.find((rule) => red(rule) && told.get(rule)?.becauseOf === undefined && !found.has(rule));
    if (cause === undefined) continue;
    const isSilent = (rule: string) => ['skip', 'inconclusive', undefined].includes(verdictOf(rule)?.kind);
    if (when === 'all' && ![...causes, ...effects].every((rule) => red(rule) || isSilent(rule))) continue;
    for (const effect of effects) {
      if (!red(effect) || effect === cause || told.has(effect) || found.has(effect)) continue;
      if (when === 'all' || showsOnly(verdictOf(effect), verdictOf(cause))) found.set(effect, cause);
    }
  }
  return found;
}

type Verdict = ReturnType<Judged['verdicts']['get']>;

/** Whether all answers that show one defect show the other as well. */
function showsOnly(effect: Verdict, cause: Verdict): boolean {
  const [shown, of] = [exchangesIn(effect), exchangesIn(cause)];
  return shown.length > 0 && shown.every((exchange) => exchange !== undefined && of.includes(exchange));
}

/** None when not all of them are known. */
function exchangesIn(verdict: Verdict): readonly (number | undefined)[] {
  if (verdict === undefined || !('findings' in verdict) || verdict.findings.length < verdict.count) return [];
  return verdict.findings.map(({ exchange }) => exchange);
}
