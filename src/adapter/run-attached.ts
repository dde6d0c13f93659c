import { capFor } from '../engine/settings.js';
import { type Started, startSimulator } from '../simulators/start-simulator.js';
import type { AllOptions } from './run-all.js';
import { play, type ScenarioRun } from './run-scenario.js';
import { NO_SCENARIO, planFor } from './scenario-plan.js';
import type { Stage } from './stage.js';
import { wait } from './wait.js';

export interface AttachedOptions extends Omit<AllOptions, 'command'> {
  /** Where the adapter listens. */
  readonly baseUrl: string;
  /** Where the simulator shall listen; 0 takes a free port. */
  readonly port: number;
  /** The simulator listens: what the adapter must know can be told. */
  started(simulator: Started): void;
}

/**
 * Runs an adapter that somebody else has started. Nothing of it can be made fresh, so one simulator and one account serve
 * all scenarios, one after the other, in real time or scaled; each ends before the next begins.
 */
export async function runAttached(names: readonly string[], options: AttachedOptions): Promise<readonly ScenarioRun[]> {
  const { kind, simulator: wanted, scale = 1, signal, baseUrl, port, settings, done } = options;
  const opened = await startSimulator(kind, { ...wanted, scale }, { port, host: '127.0.0.1' });
  const { simulator } = opened;
  const stage: Stage = {
    ...opened,
    baseUrl,
    isVirtual: false,
    live: (seconds, realSeconds) => wait(Math.min(seconds / scale, realSeconds), signal),
    close: () => simulator.close(),
  };
  const quick = { ...settings, depth: 'quick', maxRequests: capFor('quick', undefined) } as const;
  const runs: ScenarioRun[] = [];
  try {
    options.started(opened);
    for (const [place, name] of names.entries()) {
      if (signal.aborted) break;
      const began = performance.now();
      const startedAt = simulator.clock.now();
      if (name !== NO_SCENARIO && !planFor(name).afterFirstSync) simulator.scenarios.start(name);
      const played = await play(stage, name, { ...options, settings: place === 0 ? settings : quick });
      simulator.scenarios.stopAll();
      const happens = simulator.scenarios.list().find((each) => each.name === name)?.story.happens;
      const run: ScenarioRun = {
        name,
        ...(happens === undefined ? {} : { happens }),
        ...played,
        time: scale === 1 ? 'real' : 'scaled',
        startedAt,
        seconds: (performance.now() - began) / 1000,
        lived: simulator.clock.now() - startedAt,
        longest: { what: '', seconds: 0 },
      };
      runs.push(run);
      done?.(run, names.length);
      if (played.report === undefined) break;
    }
    return runs;
  } finally {
    await stage.close();
  }
}
