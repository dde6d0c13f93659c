import { connect, type Socket } from 'node:net';
import { isCalledByClient } from './exempt.js';
import { installTime } from './install-time.js';
import { real } from './real.js';
import { watchActivity } from './settle.js';
import { createTimerFunctions } from './timer-functions.js';
import { createVirtualTimers, type VirtualTimers } from './virtual-timers.js';
import { type Hello, type Idle, lineReader, type Tick } from './wire.js';

const PATIENCE_MS = 5_000;

/**
 * Makes this process follow the clock at `tcp://127.0.0.1:<port>/<token>?simulator=<port>`: connects, takes its time, and
 * from then on tells whenever it is idle. Done when the time is in place.
 * @throws Error when nobody answers there
 */
export async function followClock(address: string): Promise<void> {
  const url = new URL(address);
  const simulatorPort = Number(url.searchParams.get('simulator'));
  const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
  let now = 0;
  const timers = createVirtualTimers(
    () => now,
    () => (timers.holding > 0 ? socket.ref() : socket.unref()),
  );
  const functions = createTimerFunctions(timers, isCalledByClient);
  const activity = watchActivity(functions.shortOnes);
  let latest = -1;

  function tell({ seq }: Tick): void {
    if (seq !== latest) return;
    const due = timers.nextDue();
    const { work, asking } = activity;
    const idle: Idle = {
      seq,
      asking,
      work,
      foreign: hasForeigners(simulatorPort, socket),
      ...(due === undefined ? {} : { due }),
    };
    socket.write(`${JSON.stringify(idle)}\n`);
  }

  const first = await new Promise<Tick>((resolve, reject) => {
    const deadline = real.setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    let known: Tick | undefined;
    socket.setEncoding('utf8').on(
      'data',
      lineReader((line) => {
        const tick = JSON.parse(line) as Tick;
        now = tick.now;
        latest = tick.seq;
        activity.discount();
        if (known !== undefined) {
          runDue(timers, tick.fire, () => activity.whenIdle(() => tell(tick)));
          return;
        }
        known = tick;
        real.clearTimeout(deadline);
        resolve(tick);
      }),
    );
    socket.once('error', (error) => {
      real.clearTimeout(deadline);
      reject(error);
    });
    const hello: Hello = { hello: url.pathname.slice(1), pid: process.pid };
    socket.write(`${JSON.stringify(hello)}\n`);
  });
  // Whoever moves the clock is gone, and time would stand still for ever.
  socket.on('error', () => {}).once('close', () => process.exit(1));
  installTime(() => now, functions);
  socket.unref();
  activity.whenIdle(() => tell(first));
}

/** One after the other, each in a turn of its own, so that what follows from one happens before the next. */
function runDue(timers: VirtualTimers, fire: boolean, done: () => void): void {
  const run = fire ? timers.takeDue() : undefined;
  if (run === undefined) {
    done();
    return;
  }
  real.setImmediate(() => runDue(timers, fire, done));
  run();
}

/** Connections that this process has opened to others than the simulator and the clock: a database, say. */
function hasForeigners(simulatorPort: number, clock: Socket): boolean {
  const { _getActiveHandles } = process as unknown as { _getActiveHandles?: () => readonly Partial<Socket>[] };
  const isForeign = (handle: Partial<Socket> & { server?: unknown }): boolean =>
    handle !== clock &&
    handle.remotePort !== undefined &&
    handle.remotePort !== simulatorPort &&
    (handle.server ?? null) === null;
  return (_getActiveHandles?.call(process) ?? []).some(isForeign);
}
