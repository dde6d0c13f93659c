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
  /** Why the target was not there to the end. */
  readonly lost?: string | undefined;
  /** Questions that evidence holds no answer to. */
  readonly gaps?: number | undefined;
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
  const reason = whyNotSure(results, counts, seen);
  if (reason !== undefined) return { verdict: 'inconclusive', reason };
  if (red.length === 0) return { verdict: 'conformant' };
  const those = red.length === 1 ? 'a rule that fails is' : `${red.length} rules that fail are`;
  return { verdict: 'conformant', reason: `${those} waived` };
}

function whyNotSure(results: readonly Result[], counts: Counts, seen: Circumstances): string | undefined {
  if (seen.stopped !== undefined) return seen.stopped;
  if (seen.interrupted) return 'the run was interrupted';
  if (seen.capReached !== undefined) return `the cap of ${seen.capReached} requests was reached before all was asked`;
  if (seen.lost !== undefined) return seen.lost;
  if (counts.pass + counts.fail + counts.warn + counts.info === 0) return 'nothing could be exercised';
  if (results.every(({ verdict, waived }) => waived !== undefined || !decides.has(verdict))) {
    return 'all that could be judged is waived';
  }
  if (seen.gaps !== undefined && seen.gaps > 0) {
    return `the evidence does not hold all that is asked now: ${seen.gaps} ${seen.gaps === 1 ? 'question has' : 'questions have'} no answer in it`;
  }
  if (seen.noCalls !== undefined) return `structure only: ${seen.noCalls}`;
  const [area] = unclearAreas(results);
  return area === undefined ? undefined : `nothing of ${area} could be judged: most of its rules are unclear`;
}

/** One or two may be unclear of a right API, as those about calls that go on where nobody calls. */
const MANY = 3;

/** Where an API was asked and no rule could decide: the rest alone does not make it conformant. */
function unclearAreas(results: readonly Result[]): readonly string[] {
  return [...new Set(results.map(({ area }) => area))].filter((area) => {
    const musts = results.filter((result) => result.area === area && result.level === 'must');
    const unclear = musts.filter(({ verdict }) => verdict === 'inconclusive').length;
    const skipped = musts.filter(({ verdict }) => verdict === 'skip').length;
    return unclear >= MANY && unclear > skipped && unclear + skipped === musts.length;
  });
}

function countVerdicts(results: readonly Result[]): Counts {
  const count = (kind: Result['verdict']) => results.filter(({ verdict }) => verdict === kind).length;
  return Object.fromEntries(verdictKinds.map((kind) => [kind, count(kind)])) as Counts;
}
