import { availableParallelism } from 'node:os';
import { capFor } from '../engine/settings.js';
import { runScenario, type ScenarioOptions, type ScenarioRun } from './run-scenario.js';

export interface AllOptions extends ScenarioOptions {
  /** A scenario is over. */
  done?(run: ScenarioRun, count: number): void;
}

/** More would make each of them slower: the simulators share one process. */
const AT_ONCE = 2;

/**
 * Runs one scenario after the other, later ones two at a time. The first is asked everything; the others what their
 * trouble can change. An adapter that does not come up in the first is not started again.
 */
export async function runAll(names: readonly string[], options: AllOptions): Promise<readonly ScenarioRun[]> {
  const { signal, settings, done } = options;
  const runs: ScenarioRun[] = [];
  const [first, ...others] = names;
  if (first === undefined) return runs;
  const { now: given } = options.simulator;
  // Virtual time may start anywhere: all scenarios begin with the very same account.
  const now = given ?? (options.scale === undefined ? Math.floor(Date.now() / 1000) : undefined);
  const same = now === undefined ? options.simulator : { ...options.simulator, now };
  const opening = await runScenario(first, { ...options, simulator: same });
  done?.(opening, names.length);
  if (opening.report === undefined) return [opening];
  runs[0] = opening;
  const quick = { ...settings, depth: 'quick', maxRequests: capFor('quick', undefined), fuzz: undefined } as const;
  const simulator = opening.time === 'virtual' ? same : options.simulator;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let place = next++; place < others.length && !signal.aborted; place = next++) {
      const name = others[place];
      if (name === undefined) return;
      const run = await runScenario(name, { ...options, simulator, settings: quick, progress: {} });
      runs[place + 1] = run;
      done?.(run, names.length);
    }
  };
  const workers = Array.from({ length: Math.min(AT_ONCE, availableParallelism()) }, work);
  // All are waited for, also when one of them meets a mistake: each has a process to end.
  const ends = await Promise.allSettled(workers);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return runs.filter((run) => run !== undefined);
}
