import { asyncProperty, check } from 'fast-check';
import type { Base } from './base.js';
import { createCounts } from './counts.js';
import { bodyOf, type FuzzCase, questionsOf } from './fuzz-case.js';
import type { FuzzFailure, FuzzRun } from './fuzz-run.js';
import { caseArbitrary } from './generators/case-arbitrary.js';
import { judgeCase } from './judge-case.js';
import type { Pool } from './pool.js';
import { createShrinking, type Shrinking } from './shrinking.js';
import { type AskCalls, askAll, type Broken, isForItsFilters, tryCase } from './try-case.js';
import { createWhole, type Whole } from './whole.js';

export interface Fuzzing {
  /** How many requests to generate. */
  readonly runs: number;
  /** For the generator. */
  readonly seed: number;
  readonly pool: Pool;
  readonly base: Base;
  readonly ask: AskCalls;
}

export type Fuzzed = Pick<FuzzRun, 'made' | 'decided' | 'shown' | 'undecided' | 'stopped' | 'failure'>;

/** Requests between two questions for the whole window: all of them are undecided when the account moves. */
const BATCH = 25;
/** After so many answers in a row that decide nothing, or moves of the account, nothing more is asked. */
const SILENT = 10;
const MOVES = 3;

/**
 * Asks generated requests one after the other and holds each against the whole window. The first sure failure ends it: fast-check
 * then makes it smaller as long as it still fails.
 * @throws what `ask` throws, unless a failure was found by then
 */
export async function runFuzz({ runs, seed, pool, base, ask }: Fuzzing): Promise<Fuzzed> {
  const counts = createCounts(base.window);
  const whole = createWhole(base, () => ask(bodyOf({ window: base.window })), counts.settle);
  let first: { readonly broken: Broken; readonly number: number; readonly shrinking: Shrinking } | undefined;
  let stopped: string | undefined;
  let error: unknown;

  async function holds(case_: FuzzCase): Promise<boolean> {
    if (first !== undefined) return !(await first.shrinking.isBroken(case_));
    const tried = await tryCase(case_, whole, ask);
    if (tried.kind === 'failed') {
      const { broken } = tried;
      first = { broken, number: counts.made() + 1, shrinking: createShrinking(broken, whole.base(), ask) };
      return false;
    }
    counts.add(case_, tried.outcome);
    if (counts.waiting() >= BATCH) await whole.again();
    if (counts.moves() >= MOVES) stopped = 'the account changes again and again under the window';
    if (counts.silent() >= SILENT) stopped = `${SILENT} answers in a row decided nothing`;
    return true;
  }

  /** Nothing that ends the run may look like a failure of the target. */
  const property = asyncProperty(caseArbitrary(pool), async (case_) => {
    if (stopped !== undefined || error !== undefined) return true;
    try {
      return await holds(case_);
    } catch (thrown) {
      error = thrown;
      return true;
    }
  });
  const { counterexample, counterexamplePath, numShrinks } = await check(property, { seed, numRuns: runs });
  if (first === undefined) {
    if (error !== undefined) throw error;
    if (counts.waiting() > 0) await whole.again();
    return { ...counts.counted(), stopped, failure: undefined };
  }
  const { broken, number, shrinking } = first;
  const smallest = counterexample === null ? undefined : shrinking.seen(counterexample[0]);
  const isShrunk = error === undefined && smallest !== undefined && (await isSure(smallest, whole, ask));
  const failure: FuzzFailure = {
    ...(isShrunk ? smallest : broken),
    number,
    shrinks: isShrunk ? numShrinks : 0,
    path: isShrunk ? (counterexamplePath ?? '') : String(number - 1),
  };
  return { ...counts.counted(), stopped, failure };
}

/** Whether a smaller case fails a second time, between two equal answers for the whole window. */
async function isSure(smallest: Broken, whole: Whole, ask: AskCalls): Promise<boolean> {
  const { case: case_, answers } = smallest;
  try {
    const again = await askAll(questionsOf(case_, whole.base().moments), ask);
    const bracketed = await whole.again();
    if (bracketed.kind === 'moved' || !(await isForItsFilters(smallest, ask))) return false;
    return [answers, again].every((seen) => judgeCase(case_, seen, bracketed.base).kind === 'broken');
  } catch {
    return false;
  }
}
