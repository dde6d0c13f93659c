import type { FaultRequest } from '../../mocks/kit/faults/simulator-fault.js';
import type { Simulator } from '../../mocks/kit/simulator.js';
import { isLoopback, requireTargetUrl } from '../../mocks/kit/webhooks/target-url.js';
import { LinecheckError } from '../errors.js';
import { moment } from '../options.js';
import type { SimulatorKind, StartOptions } from '../simulators/catalogue.js';
import { readFaultFlag } from '../simulators/read-fault-flag.js';
import { readLimits } from '../simulators/read-limits.js';
import { readSwitchFlags } from '../simulators/read-switch-flags.js';
import { type Started, startSimulator } from '../simulators/start-simulator.js';
import type { MockFlags, Served } from './mock-flags.js';

/** Starts one simulator, with the faults and scenarios that it knows of those named. */
export async function serveSimulator(kind: SimulatorKind, flags: MockFlags): Promise<Served> {
  const started = await startSimulator(kind, optionsFrom(flags), { port: flags.port ?? kind.port, host: flags.host });
  const { simulator, url } = started;
  try {
    const faults = flags.fault.map(readFaultFlag).filter(({ name }) => knowsFault(simulator, name));
    const scenarios = flags.scenario.filter((name) => knowsScenario(simulator, name));
    for (const fault of faults) simulator.faults.add(fault);
    for (const scenario of scenarios) simulator.scenarios.start(scenario);
    return { url, lines: linesOf(started, faults, scenarios), close: () => simulator.close() };
  } catch (error) {
    await simulator.close();
    throw error;
  }
}

/**
 * With several providers a fault or scenario is switched on where it is known; it must be known to one of them.
 * @throws LinecheckError `usage`
 */
export async function assertKnown(kinds: readonly SimulatorKind[], flags: MockFlags): Promise<void> {
  if (flags.fault.length === 0 && flags.scenario.length === 0) return;
  const simulators = await Promise.all(kinds.map((kind) => kind.create({ paused: true })));
  try {
    for (const { name } of flags.fault.map(readFaultFlag)) {
      if (simulators.some((simulator) => knowsFault(simulator, name))) continue;
      // The first one's own error names the nearest fault, and all there are.
      simulators[0]?.faults.add({ name });
    }
    for (const name of flags.scenario) {
      if (simulators.some((simulator) => knowsScenario(simulator, name))) continue;
      simulators[0]?.scenarios.start(name);
    }
  } finally {
    await Promise.all(simulators.map((simulator) => simulator.close()));
  }
}

const knowsFault = (simulator: Simulator, name: string): boolean =>
  simulator.faults.available.some((fault) => fault.name === name);

const knowsScenario = (simulator: Simulator, name: string): boolean =>
  simulator.scenarios.list().some((scenario) => scenario.name === name);

function optionsFrom(flags: MockFlags): StartOptions {
  const { seed, calls, days, now, scale, paused, profile, credential, webhook, limits } = flags;
  for (const url of webhook) assertTarget(url, flags);
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(calls === undefined ? {} : { calls }),
    ...(days === undefined ? {} : { days }),
    ...(now === undefined ? {} : { now: moment('--now', now) }),
    ...(scale === undefined ? {} : { scale }),
    ...(paused === undefined ? {} : { paused }),
    ...(profile === undefined ? {} : { profile }),
    ...(credential === undefined ? {} : { credential }),
    ...(flags.strictAuth === undefined ? {} : { strictAuth: true }),
    ...(flags.allowRemoteWebhooks === undefined ? {} : { allowRemoteWebhooks: true }),
    webhooks: webhook,
    limits: readLimits(limits),
    ...(flags.traffic === undefined ? {} : { traffic: true }),
    switches: readSwitchFlags(flags.set),
  };
}

function assertTarget(url: string, { allowRemoteWebhooks }: MockFlags): void {
  requireTargetUrl(url);
  if (isLoopback(url) || allowRemoteWebhooks === true) return;
  throw new LinecheckError('usage', `--webhook ${url} is not on this machine`, {
    hint: 'Events of a simulation stay here unless --allow-remote-webhooks is given',
  });
}

function linesOf(
  { kind, simulator, url, info }: Started,
  faults: readonly FaultRequest[],
  scenarios: readonly string[],
): readonly string[] {
  const running = simulator.scenarios.list().filter(({ name }) => scenarios.includes(name));
  return [
    `${kind.title} listens on ${info.baseUrl}`,
    `  account      ${info.calls} calls, seed ${info.seed}, profile ${info.profile}`,
    ...Object.entries(info.credentials).map(([name, value]) => `  ${name.padEnd(12)} ${value}`),
    `  page         ${url}/__linecheck/`,
    ...faults.map(({ name }) => `  fault        ${name}`),
    ...running.flatMap(({ name, story }) => [
      `  scenario     ${name}: ${story.happens}`,
      `               A right client: ${story.rightClient}`,
    ]),
    '',
    ...Object.entries(info.env).map(([name, value]) => `  export ${name}=${quoted(value)}`),
  ];
}

/** For a POSIX shell; most values need no quotes. */
const quoted = (value: string): string =>
  /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
