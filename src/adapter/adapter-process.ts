import { spawn } from 'node:child_process';
import { setTimeout as realWait } from 'node:timers/promises';
import { createOutputRing } from './output-ring.js';

/** A command that runs, with everything it has started. */
export interface AdapterProcess {
  /** How it ended; `undefined` while it runs. */
  readonly ending: string | undefined;
  readonly ended: Promise<void>;
  /** The last lines of what it wrote. */
  lines(): readonly string[];
  /** Asks it to end, and after a grace ends it. Done when nothing of it is left. */
  stop(): Promise<void>;
}

/** Real seconds between SIGTERM and SIGKILL. */
const GRACE_SECONDS = 2;
const LOOK_MS = 10;

/** Everything that is still running, so that nothing is left behind whichever way this process ends. */
const running = new Set<() => void>();
process.on('exit', () => {
  for (const kill of running) kill();
});

export interface ProcessOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Cuts secrets out of what it writes. */
  redact(text: string): string;
}

/** @param command for the shell, in the current folder */
export function startProcess(command: string, { env, redact }: ProcessOptions): AdapterProcess {
  const isPosix = process.platform !== 'win32';
  const output = createOutputRing(redact);
  // A group of its own: the command may be a shell, or npm, and what listens a grandchild.
  const child = spawn(command, { shell: true, detached: isPosix, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', output.take);
  let ending: string | undefined;

  const signalGroup = (signal: NodeJS.Signals | 0): boolean => {
    if (child.pid === undefined) return false;
    try {
      return process.kill(isPosix ? -child.pid : child.pid, signal);
    } catch {
      return false;
    }
  };
  const kill = (): void => void signalGroup('SIGKILL');
  running.add(kill);

  let isClosed = false;
  child.once('close', () => {
    isClosed = true;
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      ending = `could not be started: ${error.message}`;
      resolve();
    });
    child.once('exit', (code, signal) => {
      ending = signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
      resolve();
    });
  });

  return {
    get ending() {
      return ending;
    },
    ended,
    lines: output.lines,
    async stop() {
      // Closed pipes tell the same where nobody buries the dead of a group.
      const isAlive = () => !isClosed && signalGroup(0);
      signalGroup('SIGTERM');
      for (let waited = 0; isAlive() && waited < GRACE_SECONDS * 1000; waited += LOOK_MS) await realWait(LOOK_MS);
      kill();
      await ended;
      running.delete(kill);
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}
