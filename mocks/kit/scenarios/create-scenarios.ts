import type { FaultSwitches } from '../faults/simulator-fault.js';
import { byName } from '../names.js';
import type { SimulatorClock } from '../time/simulator-clock.js';
import type { Scenario, Scenarios } from './types.js';

interface Running {
  readonly startedAt: number;
  readonly undo: (() => void)[];
}

/** @param tenant what scenarios are played on; asked for when one starts */
export function createScenarios<T extends { readonly faults: FaultSwitches; readonly clock: SimulatorClock }>(
  known: readonly Scenario<T>[],
  tenant: () => T,
): Scenarios {
  const running = new Map<string, Running>();

  function stop(name: string): boolean {
    const scenario = byName('scenario', name, known);
    const found = running.get(scenario.name);
    running.delete(scenario.name);
    for (const undo of found?.undo.toReversed() ?? []) undo();
    return found !== undefined;
  }

  function start(name: string): void {
    const scenario = byName('scenario', name, known);
    stop(name);
    const stage = tenant();
    const undo: (() => void)[] = [];
    running.set(name, { startedAt: stage.clock.now(), undo });
    try {
      scenario.start({
        tenant: stage,
        fault: (fault) => void undo.push(stage.faults.add(fault)),
        after: (seconds, happen) => void undo.push(stage.clock.at(stage.clock.now() + seconds, happen)),
        onStop: (each) => void undo.push(each),
      });
    } catch (error) {
      stop(name);
      throw error;
    }
  }

  return {
    list: () =>
      known.map(({ name, story }) => {
        const found = running.get(name);
        const now = found === undefined ? {} : { startedAt: found.startedAt };
        return { name, story, running: found !== undefined, ...now };
      }),
    start,
    stop,
    stopAll() {
      for (const name of [...running.keys()]) stop(name);
    },
  };
}
