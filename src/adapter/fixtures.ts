import { join } from 'node:path';
import { defaults } from '../engine/settings.js';
import { kindNamed } from '../simulators/kind-named.js';
import type { ScenarioOptions, ScenarioRun } from './run-scenario.js';

/** The command of a very small adapter over Aircall. @param flaw what is wrong with it */
export const tiny = (flaw = 'none', note = ''): string =>
  `"${process.execPath}" "${join(import.meta.dirname, 'fixtures/tiny.mjs')}" ${flaw} ${note}`.trim();

/** A small account, and few rules: what a scenario is about is how an adapter lives through it. */
export const scenarioOptions = (over: Partial<ScenarioOptions> = {}): ScenarioOptions => ({
  kind: kindNamed('aircall'),
  simulator: { seed: 3, calls: 120, days: 5 },
  settings: {
    ...defaults,
    secret: 'key-of-tests-0815',
    seed: 1,
    depth: 'quick',
    only: ['health', 'truth/every-call-is-there'],
    timeoutSeconds: 10,
  },
  command: tiny(),
  signal: new AbortController().signal,
  ...over,
});

export const aRun = (over: Partial<ScenarioRun> = {}): ScenarioRun => ({
  name: 'none',
  time: 'virtual',
  startedAt: 1_767_614_400,
  seconds: 2,
  lived: 6300,
  longest: { what: '', seconds: 0 },
  ...over,
});
