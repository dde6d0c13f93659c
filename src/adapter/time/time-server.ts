import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type Hello, type Idle, lineReader, type Tick } from './wire.js';

/** Where processes get their time from. */
export interface TimeServer {
  /** For `LINECHECK_CLOCK`. */
  readonly address: string;
  /** Processes that follow. */
  readonly followers: number;
  /** How often a process began or ceased to follow. */
  readonly changes: number;
  /**
   * Tells all what time it is, milliseconds since the epoch, and waits until each has done what there was to do.
   * @param fire whether timers that are due by then shall run
   */
  tell(now: number, fire: boolean): Promise<Followers>;
  close(): void;
}

/** All processes that follow, taken together. */
export interface Followers {
  readonly due?: number;
  readonly asking: number;
  readonly work: number;
  readonly foreign: boolean;
}

interface Follower {
  readonly socket: Socket;
  idle: Idle | undefined;
}

/** @param startsAt what the clock shows to a process that comes before the first `tell` */
export async function createTimeServer(startsAt: number, simulatorPort: number): Promise<TimeServer> {
  const token = randomBytes(12).toString('hex');
  const followers = new Set<Follower>();
  let seq = 0;
  let now = startsAt;
  let changes = 0;
  let waiters: (() => void)[] = [];
  const wake = (): void => {
    const all = waiters;
    waiters = [];
    for (const waiter of all) waiter();
  };
  const server = createServer({ noDelay: true }, admit);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  function admit(socket: Socket): void {
    let follower: Follower | undefined;
    const leave = (): void => {
      if (follower === undefined || !followers.delete(follower)) return;
      changes += 1;
      wake();
    };
    socket.setEncoding('utf8').on(
      'data',
      lineReader((line) => {
        if (follower !== undefined) {
          follower.idle = JSON.parse(line) as Idle;
          wake();
          return;
        }
        if (!isHello(line, token)) {
          socket.destroy();
          return;
        }
        follower = { socket, idle: undefined };
        followers.add(follower);
        changes += 1;
        send(follower, { seq, now, fire: false });
      }),
    );
    socket.on('error', () => {}).once('close', leave);
  }

  const send = ({ socket }: Follower, tick: Tick): void => void socket.write(`${JSON.stringify(tick)}\n`);
  const isDone = (): boolean => [...followers].every(({ idle }) => idle?.seq === seq);

  return {
    address: `tcp://127.0.0.1:${port}/${token}?simulator=${simulatorPort}`,
    get followers() {
      return followers.size;
    },
    get changes() {
      return changes;
    },
    async tell(time, fire) {
      seq += 1;
      now = time;
      for (const follower of followers) send(follower, { seq, now, fire });
      while (!isDone()) {
        await new Promise<void>((resolve) => {
          waiters.push(resolve);
        });
      }
      return together([...followers].flatMap(({ idle }) => idle ?? []));
    },
    close() {
      for (const { socket } of followers) socket.destroy();
      followers.clear();
      wake();
      server.close();
    },
  };
}

function isHello(line: string, token: string): boolean {
  try {
    return (JSON.parse(line) as Partial<Hello>).hello === token;
  } catch {
    return false;
  }
}

function together(all: readonly Idle[]): Followers {
  const dues = all.flatMap(({ due }) => due ?? []);
  return {
    asking: all.reduce((sum, { asking }) => sum + asking, 0),
    work: all.reduce((sum, { work }) => sum + work, 0),
    foreign: all.some(({ foreign }) => foreign),
    ...(dues.length === 0 ? {} : { due: Math.min(...dues) }),
  };
}
