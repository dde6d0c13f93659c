import {
  type ObserveContext,
  observation,
  optional,
  type Unavailable,
  unavailable,
  type Window,
} from '../../observation.js';
import { undecided, whatCame } from '../answers.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../observations/ask-calls.js';
import { type SettledCalls, windowSearch } from '../observations/settled-calls.js';
import { askTruth } from './ask-simulator.js';
import { type KnownTruth, knownTruth } from './known-truth.js';
import { createMatcher, type Matched } from './match-rows.js';

const HOUR = 3600;
/** How far back the truth is asked for beside the window of the run, in days. */
const REACH = 30;

/** An answer of the target, and what the simulator knew while it was given. */
export interface TruthSeen {
  readonly window: Window;
  readonly seen: CallsSeen;
  readonly truth: KnownTruth;
  readonly matched: readonly Matched[];
}

/** Asks the target between two questions to the simulator, so that what changes meanwhile is known to. */
export async function askBetween(
  { http }: Pick<ObserveContext, 'http'>,
  base: string,
  window: Window,
  request: object,
  purpose: string,
): Promise<TruthSeen | string> {
  const before = await askTruth(http, base, window, 'The truth, right before the target answers');
  if (typeof before === 'string') return before;
  const seen = await askCalls(http, request, { purpose });
  const after = await askTruth(http, base, window, 'The truth, right after the target has answered');
  if (typeof after === 'string') return after;
  const truth = knownTruth(before, after, window);
  return { window, seen, truth, matched: createMatcher(truth).match(callObjects(seen.rows ?? [])) };
}

export function missingOf({ truth, matched }: Pick<TruthSeen, 'truth' | 'matched'>): KnownTruth['must'] {
  const there = new Set(matched.map(({ call }) => call?.id));
  return truth.must.filter(({ id }) => !there.has(id));
}

/** An adapter that has just been started may still be reading; as long as more comes, it is asked again. */
const MOST_TRIES = 6;
const PAUSE = 5;

/** The calls of the settled window, and of the month up to its end, beside what the simulator knows of them. */
export const truthCalls = observation({
  id: 'truth/calls',
  purpose: 'The calls of a month, held against what the simulator knows',
  phase: 'late',
  pauses: { quick: PAUSE, standard: PAUSE, thorough: PAUSE },
  needs: { search: optional(windowSearch) },
  observe: async (context, { search }): Promise<TruthSeen | Unavailable> => {
    const { truth, pause } = context;
    if (truth === undefined) return unavailable.skip('asked with --truth only');
    const window = windowFor(context, search?.found);
    const ask = () => askBetween(context, truth.base, window, spanning(window), 'All calls of the window');
    let last: TruthSeen | undefined;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const now = await ask();
      if (typeof now === 'string') return unavailable.inconclusive(now);
      const problem = undecided(now.seen.outcome);
      if (problem !== undefined) return unavailable.inconclusive(problem);
      if (now.seen.rows === undefined) {
        return unavailable.inconclusive(
          `the window was not answered with a list of calls: it ${whatCame(now.seen.outcome)}`,
        );
      }
      const isGrowing = last === undefined || missingOf(now).length < missingOf(last).length;
      last = now;
      if (missingOf(now).length === 0 || !isGrowing) break;
      await pause(PAUSE);
    }
    return last ?? unavailable.inconclusive('no window was asked');
  },
});

/** A call that goes on began not long ago. Seconds. */
const RECENT = 3 * HOUR;

/** The last hours up to now, where calls still go on. */
export const truthRecent = observation({
  id: 'truth/recent',
  purpose: 'The calls of the last hours, held against what the simulator knows',
  phase: 'late',
  needs: { calls: truthCalls },
  observe: async (context, { calls }): Promise<TruthSeen | Unavailable> => {
    const { truth } = context;
    if (truth === undefined) return unavailable.skip('asked with --truth only');
    const to = Math.floor(calls.truth.now);
    const window = { from: to - RECENT, to };
    const seen = await askBetween(context, truth.base, window, spanning(window), 'The calls of the last hours');
    return typeof seen === 'string' ? unavailable.inconclusive(seen) : seen;
  },
});

/** The window that the user named; else the one of the run, and a month at least: calls are to be lost on every page. */
function windowFor({ window, startedAt, depth }: ObserveContext, found: SettledCalls | undefined): Window {
  const to = window.to ?? found?.window.to ?? startedAt - HOUR;
  if (window.from !== undefined) return { from: window.from, to };
  if (found?.partOf !== undefined) return found.partOf.window;
  if (found !== undefined && depth === 'quick') return found.window;
  return { from: Math.min(found?.window.from ?? to, to - REACH * 24 * HOUR), to };
}
