import type { Result } from '../../schemas/report.js';
import type { Waived, Waiver, WaiversUse } from '../../schemas/waivers.js';
import type { Suite } from '../../suites/suite.js';

interface Circumstances {
  readonly suite: Pick<Suite, 'rules'>;
  /** Milliseconds since the epoch: the day that expiry is judged by. */
  readonly startedAt: number;
}

/** Marks what the waivers cover, and says what became of each of them. Pure. */
export function applyWaivers(
  results: readonly Result[],
  waivers: readonly Waiver[],
  { suite, startedAt }: Circumstances,
): { readonly results: readonly Result[]; readonly use: WaiversUse } {
  const ids = new Set<string>(suite.rules.map(({ id }) => id));
  const byRule = new Map(results.map((result) => [result.rule, result]));
  const today = new Date(startedAt).toISOString().slice(0, 10);
  const use = emptyUse();
  const holding = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    const result = byRule.get(waiver.rule);
    const fate = !ids.has(waiver.rule) ? 'stale' : waiver.expires < today ? 'expired' : fateOf(waiver, result);
    if (fate !== 'used' || result === undefined) {
      use[fate === 'used' ? 'idle' : fate].push(waiver);
      continue;
    }
    use.used.push({ ...waiver, findings: coveredBy([waiver], result) });
    holding.set(waiver.rule, [...(holding.get(waiver.rule) ?? []), waiver]);
  }
  return { results: results.map((result) => waive(result, holding.get(result.rule) ?? [])), use };
}

type Lists = { -readonly [K in keyof WaiversUse]: WaiversUse[K][number][] };
const emptyUse = (): Lists => ({ used: [], unused: [], expired: [], stale: [], idle: [] });

function fateOf(waiver: Waiver, result: Result | undefined): 'used' | 'unused' | 'idle' {
  if (result === undefined) return 'idle';
  const { verdict, findings, findingCount } = result;
  switch (verdict) {
    case 'fail':
    case 'warn':
      if (isWhole(waiver) || coveredBy([waiver], result) > 0) return 'used';
      // Only the first findings are kept: what it is for may be among the others.
      return findingCount > findings.length ? 'idle' : 'unused';
    case 'pass':
    case 'info':
      return 'unused';
    case 'inconclusive':
    case 'skip':
    case 'error':
      return 'idle';
    default:
      return verdict satisfies never;
  }
}

/** The whole rule is waived, or those of its findings that a pointer covers. */
function waive(result: Result, waivers: readonly Waiver[]): Result {
  const [first, ...others] = waivers;
  if (first === undefined) return result;
  if (waivers.some(isWhole) || coveredBy(waivers, result) === result.findingCount) {
    const soonest = others.reduce((one, other) => (other.expires < one.expires ? other : one), first);
    return { ...result, waived: termsOf(waivers.find(isWhole) ?? soonest) };
  }
  const findings = result.findings.map((finding) =>
    waivers.some((waiver) => covers(waiver, finding)) ? { ...finding, waived: true as const } : finding,
  );
  // What nobody answers for comes first: reports show the first few.
  return { ...result, findings: findings.toSorted((a, b) => Number(a.waived === true) - Number(b.waived === true)) };
}

const isWhole = ({ pointer = '' }: Waiver): boolean => pointer === '';

/** Findings that some waiver covers; of those that are not kept, only a whole one covers any. */
function coveredBy(waivers: readonly Waiver[], { findings, findingCount }: Result): number {
  if (waivers.some(isWhole)) return findingCount;
  return findings.filter((finding) => waivers.some((waiver) => covers(waiver, finding))).length;
}

/** At the pointer or below it. RFC 6901. */
function covers({ pointer = '' }: Waiver, { at }: Result['findings'][number]): boolean {
  return pointer === '' || at === pointer || (at?.startsWith(`${pointer}/`) ?? false);
}

const termsOf = ({ owner, reason, expires }: Waiver): Waived => ({ owner, reason, expires });
