import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attendant } from '../../mocks/kit/simulator-options.js';
import { createRedactor } from '../probe/redact.js';
import type { SimulatorKind, StartOptions } from '../simulators/catalogue.js';
import { type Started, startSimulator } from '../simulators/start-simulator.js';
import { type AdapterProcess, startProcess } from './adapter-process.js';
import { watchAwaited } from './awaited.js';
import { type Conductor, createConductor, type Wait } from './conductor.js';
import { createDelays } from './delays.js';
import { environmentFor } from './environment.js';
import { freePort } from './free-port.js';
import { createTimeServer } from './time/time-server.js';
import { watchTraffic } from './traffic.js';
import { wait } from './wait.js';

export interface StageOptions {
  readonly kind: SimulatorKind;
  readonly simulator: StartOptions;
  readonly secret: string;
  /** For the shell. */
  readonly command: string;
  /** Seconds of the clock in a real second, in place of virtual time. */
  readonly scale?: number;
  /** Runs before the adapter is started. */
  prepare(started: Started): void;
  /** A question was not answered within an hour of the clock. */
  overrun(wait: Wait): void;
}

/** A fresh simulator and a fresh adapter over it, with the time of both. */
export interface Stage extends Started {
  readonly baseUrl: string;
  /** Absent when somebody else has started it. */
  readonly process?: AdapterProcess;
  /** Absent in real time. */
  readonly conductor?: Conductor;
  /** Whether some process follows the simulator's clock. */
  readonly isVirtual: boolean;
  /** Lets everybody live on for so many seconds of the clock, but no longer than `realSeconds`. */
  live(seconds: number, realSeconds: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** One whose adapter was started for it. */
export type OwnStage = Stage & Required<Pick<Stage, 'process' | 'conductor'>>;

const HOST = '127.0.0.1';

/** Folders of adapters that run, so that none is left behind whichever way this process ends. */
const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A Node process that follows the clock says so before its own code is read. Real seconds. */
const FOLLOWS_WITHIN = 5;

export async function openStage(options: StageOptions): Promise<OwnStage> {
  const { kind, secret, command, scale, prepare, overrun } = options;
  const now = Math.floor(options.simulator.now ?? Date.now() / 1000);
  const delays = createDelays();
  let conductor: Conductor | undefined;
  const attendant: Attendant = {
    get byClock() {
      return server.followers > 0;
    },
    unattended: (answered) => conductor?.unattended(answered) ?? new Promise(() => {}),
  };
  const started = await startSimulator(
    kind,
    { ...options.simulator, now, paused: true, delay: delays.delay, attendant },
    { port: 0, host: HOST },
  );
  const { simulator, info } = started;
  const simulatorPort = Number(new URL(started.url).port);
  const traffic = watchTraffic(simulatorPort);
  const server = await createTimeServer(now * 1000, simulatorPort);
  conductor = createConductor({ simulator, server, traffic, delays, startsAt: now * 1000, overrun });
  const [port, dataDir] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'linecheck-adapter-'))]);
  folders.add(dataDir);
  const baseUrl = `http://${HOST}:${port}`;
  const awaited = watchAwaited([baseUrl, new URL(started.url).origin], conductor.hold);
  prepare(started);
  const process = startProcess(command, {
    env: environmentFor({
      port,
      secret,
      publicUrl: baseUrl,
      dataDir,
      provider: info.env,
      ...(scale === undefined ? { clock: server.address } : {}),
    }),
    redact: redactionOf(secret, info.credentials),
  });

  /** What follows no clock must not find it standing still. */
  const runsFree = (): void => {
    if (server.followers > 0) return;
    simulator.clock.setScale(scale ?? 1);
    simulator.clock.resume();
  };
  const freedom = setTimeout(runsFree, scale === undefined ? FOLLOWS_WITHIN * 1000 : 0);

  return {
    ...started,
    baseUrl,
    process,
    conductor,
    get isVirtual() {
      return server.followers > 0;
    },
    async live(seconds, realSeconds, signal) {
      runsFree();
      if (server.followers > 0) await conductor.live(seconds, realSeconds, signal);
      else await wait(Math.min(seconds / (scale ?? 1), realSeconds), signal);
    },
    async close() {
      clearTimeout(freedom);
      awaited.stop();
      // Time goes on meanwhile: an orderly end may have to wait for something.
      const release = conductor.holdBack('its end');
      await process.stop();
      release();
      await conductor.stop();
      server.close();
      traffic.stop();
      await simulator.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
      folders.delete(dataDir);
    },
  };
}

function redactionOf(secret: string, credentials: Readonly<Record<string, string>>): (text: string) => string {
  const redactor = createRedactor(secret);
  for (const [name, value] of Object.entries(credentials)) redactor.hide(value, name);
  return (text) => redactor.redact(text);
}
