import { subscribe } from 'node:diagnostics_channel';
import { performance } from 'node:perf_hooks';
import { real } from './real.js';

/** Turns of the event loop in which nothing may happen. */
const QUIET_TURNS = 3;
/** Whoever never rests is told of as resting after so long, or time would stand still for ever. Real milliseconds. */
const LONGEST_MS = 1_000;
/** Requests to the system that end by themselves: files, names, connections, writes. */
const UNDER_WAY = /Req|ConnectWrap|WriteWrap|ShutdownWrap|Immediate/;

/** Looks at what this process does. */
export interface Activity {
  /** Calls back when nothing has happened for some turns of the event loop, and nothing of its own is under way. */
  whenIdle(tell: () => void): void;
  /** To be called for each message of the clock: it is no work. */
  discount(): void;
  /** Another number whenever something has happened. */
  readonly work: number;
  /** Requests that wait for the head of an answer. */
  readonly asking: number;
}

/** @param shortTimers real timers of a millisecond that are about to run */
export function watchActivity(shortTimers: () => number): Activity {
  const asked = watchRequests();
  let discounted = 0;
  let seen = 0;
  const workOf = (): number => eventsOf() + asked.begun - discounted;

  const hasWorked = (): boolean => {
    const before = seen;
    seen = workOf();
    return seen !== before;
  };

  return {
    whenIdle(tell) {
      const latest = real.performanceNow() + LONGEST_MS;
      let quiet = 0;
      const turn = (): void => {
        const isUnderWay = shortTimers() > 0 || process.getActiveResourcesInfo().some((name) => UNDER_WAY.test(name));
        quiet = hasWorked() || isUnderWay ? 0 : quiet + 1;
        if (quiet >= QUIET_TURNS || real.performanceNow() > latest) tell();
        else if (isUnderWay) real.setTimeout(turn, 1);
        else real.setImmediate(turn);
      };
      real.setImmediate(turn);
    },
    discount() {
      discounted += 1;
    },
    get work() {
      return workOf();
    },
    get asking() {
      return asked.waiting.size;
    },
  };
}

/** What came in from the system so far: data, connections, files. Older Node versions do not tell. */
const eventsOf = (): number =>
  (performance.nodeTiming as { uvMetricsInfo?: { events: number } }).uvMetricsInfo?.events ?? 0;

/** Outgoing requests, by whichever client. */
function watchRequests(): { readonly waiting: Set<unknown>; readonly begun: number } {
  const waiting = new Set<unknown>();
  let begun = 0;
  const begin = (message: unknown): void => {
    const { request } = message as { request: unknown };
    begun += 1;
    waiting.add(request);
  };
  const end = (message: unknown): void => {
    waiting.delete((message as { request: unknown }).request);
  };
  for (const name of ['undici:request:create', 'http.client.request.start']) subscribe(name, begin);
  for (const name of ['undici:request:headers', 'undici:request:error', 'http.client.response.finish']) {
    subscribe(name, end);
  }
  subscribe('http.client.request.start', (message) => {
    const { request } = message as { request: NodeJS.EventEmitter };
    request.once('close', () => waiting.delete(request));
  });
  return {
    waiting,
    get begun() {
      return begun;
    },
  };
}
