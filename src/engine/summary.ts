import type { Report, Result } from '../../schemas/report.js';
import { verdictKinds } from '../../schemas/verdict.js';
import type { WaiversUse } from '../../schemas/waivers.js';
import type { Suite } from '../../suites/suite.js';
import { troubleWith } from '../waivers/trouble.js';

type Summary = Report['summary'];
type Counts = Summary['counts'];

export interface Circumstances {
  readonly requests: number;
  readonly failOn: 'fail' | 'warn';
  /** Why the target as a whole could not be judged. */
  readonly stopped?: string | undefined;
  readonly interrupted: boolean;
  /** The request cap, when it was reached. */
  readonly capReached?: number | undefined;
  /** Why no call was there to judge, when calls were asked for. */
  readonly noCalls?: string | undefined;
  readonly waivers?: WaiversUse | undefined;
}

/** A verdict that rests on something seen; only these exercise a clause. */
const decides: ReadonlySet<Result['verdict']> = new Set(['pass', 'fail', 'warn', 'info']);

/** The verdict of a whole run. It is conformant only when something was exercised and nothing stood in the way. */
export function summarise(results: readonly Result[], suite: Suite, seen: Circumstances): Summary {
  const counts = countVerdicts(results);
  const musts = suite.clauses.filter(({ level }) => level === 'must');
  const exercised = new Set(results.filter(({ verdict }) => decides.has(verdict)).flatMap(({ clauses }) => clauses));
  const { verdict, reason } = overall(results, counts, seen);
  return {
    verdict,
    ...(reason === undefined ? {} : { reason }),
    counts,
    must: { exercised: musts.filter(({ id }) => exercised.has(id)).length, total: musts.length },
    requests: seen.requests,
  };
}

function overall(
  results: readonly Result[],
  counts: Counts,
  seen: Circumstances,
): { verdict: Summary['verdict']; reason?: string } {
  if (counts.error > 0) return { verdict: 'error', reason: 'linecheck itself failed on some rules' };
  const red = results.filter(({ verdict }) => verdict === 'fail' || (seen.failOn === 'warn' && verdict === 'warn'));
  const trouble = seen.waivers === undefined ? undefined : troubleWith(seen.waivers);
  if (red.some(({ waived }) => waived === undefined)) {
    return {
      verdict: 'nonconformant',
      ...(trouble === undefined ? {} : { reason: `beside the rules that fail, ${trouble}` }),
    };
  }
  // Whether a waiver is of use cannot be told of a target that could not be reached.
  if (trouble !== undefined && seen.stopped === undefined) {
    return { verdict: 'nonconformant', reason: `no rule fails the run, but ${trouble}` };
  }
  const reason = whyNotSure(counts, seen);
  if (reason !== undefined) return { verdict: 'inconclusive', reason };
  if (red.length === 0) return { verdict: 'conformant' };
  const those = red.length === 1 ? 'a rule that fails is' : `${red.length} rules that fail are`;
  return { verdict: 'conformant', reason: `${those} waived` };
}

function whyNotSure(counts: Counts, seen: Circumstances): string | undefined {
  if (seen.stopped !== undefined) return seen.stopped;
  if (seen.interrupted) return 'the run was interrupted';
  if (seen.capReached !== undefined) return `the cap of ${seen.capReached} requests was reached before all was asked`;
  if (counts.pass + counts.fail + counts.warn + counts.info === 0) return 'nothing could be exercised';
  if (seen.noCalls !== undefined) return `structure only: ${seen.noCalls}`;
  return undefined;
}

function countVerdicts(results: readonly Result[]): Counts {
  const count = (kind: Result['verdict']) => results.filter(({ verdict }) => verdict === kind).length;
  return Object.fromEntries(verdictKinds.map((kind) => [kind, count(kind)])) as Counts;
}
