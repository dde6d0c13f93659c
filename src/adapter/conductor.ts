import { setImmediate as nextTurn, setTimeout as realWait } from 'node:timers/promises';
import type { Simulator } from '../../mocks/kit/simulator.js';
import type { Delays } from './delays.js';
import type { Followers, TimeServer } from './time/time-server.js';
import type { Traffic } from './traffic.js';

/**
 * Moves the time of a simulator and of the processes that follow it, from one thing that is due to the next. Time moves
 * only while somebody waits (`hold`, `live`) and nobody works.
 */
export interface Conductor {
  /** Lets time move while an answer is waited for, until the hold is let go of. @param what for people */
  hold(what: string): () => void;
  /**
   * The same while a process starts or ends, but only for what it waits for itself: whether one that is still being loaded
   * does anything cannot be seen, and the vendor's events are not for it yet.
   */
  holdBack(what: string): () => void;
  /**
   * Lets everybody live on for so many seconds of the clock, but no longer than `realSeconds`.
   * @returns the seconds of the clock that went by
   */
  live(seconds: number, realSeconds: number, signal?: AbortSignal): Promise<number>;
  /** The longest time of the clock that one answer has taken so far. */
  readonly longest: Wait;
  /**
   * Done when nobody works on what the vendor has sent: whoever has not answered it by then waits for time to pass.
   * @param answered aborts when it is answered
   */
  unattended(answered: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

/** Something that was waited for, and how long, in seconds of the clock. */
export interface Wait {
  readonly what: string;
  readonly seconds: number;
}

export interface ConductorOptions {
  readonly simulator: Pick<Simulator, 'clock' | 'webhooks'>;
  readonly server: TimeServer;
  readonly traffic: Traffic;
  /** Answers of the simulator that wait for time to pass. */
  readonly delays: Pick<Delays, 'waiting'>;
  /** Where the adapter's clock starts: milliseconds since the epoch. */
  readonly startsAt: number;
  /** Seconds of the clock that one hold may take. */
  readonly patienceSeconds?: number;
  /** A hold has taken all of them: time stands still for it from now on. */
  overrun(wait: Wait): void;
}

interface Hold {
  readonly kind: 'answer' | 'process' | 'life';
  readonly what: string;
  readonly since: number;
  isOverrun: boolean;
  /** Milliseconds of the clock at which it ends by itself. */
  readonly until?: number;
  release(): void;
}

interface Look {
  readonly state: Followers;
  readonly figures: string;
  readonly isBusy: boolean;
}

/** How it stands with all who follow. */
interface Rest {
  readonly state: Followers;
  /** How long they have worked without a rest, in real milliseconds; 0 when they rest. */
  readonly restlessMs: number;
}

/** What nobody does anything in is quiet. Real milliseconds. */
const QUIET_MS = 3;
/** With connections to others, who may be about to answer. */
const FOREIGN_QUIET_MS = 40;
/** An event that is not answered may still be on its way. */
const UNANSWERED_MS = 12;
/** Who does not rest for so long, such as a loop that tries again at once, has time go by at its real pace. Milliseconds. */
const RESTLESS_MS = 1_000;
const NOTHING_DUE_MS = 4;
const TURNS = 4;
const HOUR = 3600;

export function createConductor(options: ConductorOptions): Conductor {
  const { simulator, server, traffic, delays, patienceSeconds = HOUR, overrun } = options;
  const { clock, webhooks } = simulator;
  const holds = new Set<Hold>();
  let now = options.startsAt;
  let longest: Wait = { what: '', seconds: 0 };
  let isStopped = false;
  let wake: () => void = () => {};

  /** What the processes' clock is behind the simulator's, in milliseconds: a vendor's clock may jump. */
  const lag = (): number => Math.round(clock.now() * 1000) - now;

  /** Waits until nobody works, or for a while; `undefined` when the reason to wait is gone. */
  async function idle(): Promise<Rest | undefined> {
    await attended();
    let last = '';
    const began = performance.now();
    let since = began;
    for (;;) {
      const { state, figures, isBusy } = await look();
      if (isStopped || holds.size === 0) return undefined;
      const real = performance.now();
      if (figures !== last || isBusy) since = real;
      last = figures;
      if (!isBusy && real - since >= quietMs(state)) return { state, restlessMs: 0 };
      if (real - began >= RESTLESS_MS) return { state, restlessMs: Math.round(real - began) };
      await (isBusy ? realWait(1) : nextTurn());
    }
  }

  /** While `figures` stay the same and nobody is busy, nobody does anything. */
  async function look(): Promise<Look> {
    const state = await server.tell(now, false);
    for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
    return {
      state,
      figures: `${state.work} ${traffic.begun} ${server.changes} ${holds.size}`,
      isBusy: Math.max(traffic.inFlight, state.asking) > delays.waiting,
    };
  }

  /** Until the vendor's events are answered, or nobody works on those that are not. */
  async function attended(): Promise<void> {
    const answered = new AbortController();
    const settled = webhooks.settled().then(() => answered.abort());
    await Promise.race([settled, nextTurn()]);
    if (!answered.signal.aborted) await Promise.race([settled, unattended(answered.signal)]);
    answered.abort();
  }

  async function unattended(answered: AbortSignal): Promise<void> {
    let last = '';
    let since = performance.now();
    while (!answered.aborted && !isStopped) {
      const { figures, isBusy } = await look();
      const real = performance.now();
      if (figures !== last || isBusy) since = real;
      last = figures;
      if (server.followers > 0 && real - since >= UNANSWERED_MS) return;
      await realWait(1);
    }
  }

  /** Polling loops that nobody waits for in particular need no more than the handshake. */
  const quietMs = ({ foreign }: Followers): number => {
    if (foreign) return FOREIGN_QUIET_MS;
    return [...holds].every(({ until }) => until !== undefined) ? 0 : QUIET_MS;
  };

  async function step({ state: { due }, restlessMs }: Rest): Promise<void> {
    const simulatorDue = clock.nextDue();
    const open = [...holds].filter((hold) => !hold.isOverrun);
    const isAwaited = due !== undefined || traffic.inFlight > 0 || open.some(({ kind }) => kind !== 'process');
    const vendors = simulatorDue === undefined || !isAwaited ? undefined : Math.ceil(simulatorDue * 1000) - lag();
    const ends = open.flatMap(({ until }) => until ?? []);
    const nextDue = Math.min(...[due, vendors, ...ends].filter((each) => each !== undefined));
    const next = restlessMs > 0 ? now + restlessMs : nextDue;
    if (open.length === 0 || next === Number.POSITIVE_INFINITY) {
      await realWait(NOTHING_DUE_MS);
      return;
    }
    const to = Math.max(now, next);
    const tired = open.find(({ until, since }) => until === undefined && to - since > patienceSeconds * 1000);
    if (tired !== undefined) {
      tired.isOverrun = true;
      overrun({ what: tired.what, seconds: (now - tired.since) / 1000 });
      return;
    }
    await move(to, vendors !== undefined && vendors <= to);
    for (const hold of open) if (hold.until !== undefined && hold.until <= now) hold.release();
  }

  /** The vendor's events come first: when the processes' timers run, they have happened. */
  async function move(to: number, hasEvents: boolean): Promise<void> {
    const behind = lag();
    now = to;
    if (hasEvents) await server.tell(now, false);
    const target = (now + behind) / 1000;
    if (target > clock.now()) await clock.set(target).catch(unlessJumped);
    await server.tell(now, true);
  }

  /** A vendor's clock that has jumped ahead meanwhile is there already; everybody else's goes on as before. */
  function unlessJumped(error: unknown): void {
    if (!(error instanceof RangeError)) throw error;
  }

  async function drive(): Promise<void> {
    while (!isStopped) {
      if (holds.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (server.followers === 0) {
        await realWait(NOTHING_DUE_MS);
        continue;
      }
      if (!clock.paused) clock.pause();
      const rest = await idle();
      if (rest !== undefined) await step(rest);
    }
  }

  function add(kind: Hold['kind'], what: string, until?: number): Hold {
    const hold: Hold = {
      kind,
      what,
      since: now,
      isOverrun: false,
      ...(until === undefined ? {} : { until }),
      release() {
        if (!holds.delete(hold)) return;
        const seconds = (now - hold.since) / 1000;
        if (kind === 'answer' && seconds > longest.seconds) longest = { what, seconds };
      },
    };
    holds.add(hold);
    wake();
    return hold;
  }

  const driving = drive();
  // Told by `stop`: a mistake here must end the run in order, not at once.
  driving.catch(() => {
    isStopped = true;
  });
  return {
    hold: (what) => add('answer', what).release,
    holdBack: (what) => add('process', what).release,
    unattended,
    async live(seconds, realSeconds, signal) {
      const began = now;
      const hold = add('life', 'life', now + Math.round(seconds * 1000));
      const latest = performance.now() + realSeconds * 1000;
      const goesOn = () => holds.has(hold) && !isStopped && signal?.aborted !== true && performance.now() < latest;
      while (goesOn()) await realWait(2);
      hold.release();
      return (now - began) / 1000;
    },
    get longest() {
      return longest;
    },
    async stop() {
      isStopped = true;
      holds.clear();
      wake();
      await driving;
    },
  };
}
