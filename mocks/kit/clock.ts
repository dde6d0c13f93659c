import { createHeap } from './heap.js';

/** A simulator's time. Everything it does by the clock happens by this one; all times are Unix seconds, with fractions. */
export interface Clock {
  now(): number;
  /** Seconds of this clock in one real second. */
  readonly scale: number;
  readonly paused: boolean;
  /**
   * Moves to `time`. Everything due on the way happens first, each at its own time.
   * @throws RangeError when `time` lies in the past: what has happened cannot be undone
   */
  set(time: number): void;
  /** Moves on by so many seconds, as `set` does. */
  advance(seconds: number): void;
  /** Moves to the next thing due and lets it happen; gives its time, or `undefined` when nothing is due. */
  advanceToNextEvent(): number | undefined;
  setScale(scale: number): void;
  /** Time stands still, except for `set`, `advance` and `advanceToNextEvent`. */
  pause(): void;
  resume(): void;
  /** Runs `happen` when the clock reaches `time`; things of one moment in the order they were planned. Gives a way to call it off. */
  at(time: number, happen: () => void): () => void;
  /** When the next thing is due; `undefined` when nothing is. */
  nextDue(): number | undefined;
  reading(): ClockReading;
  /** Shows what it showed at another time, also an earlier one. Everything planned is let go of. */
  restart(reading: ClockReading): void;
  /** Lets go of everything planned; the clock can still be read. */
  close(): void;
}

/** What a clock shows, as plain data. */
export interface ClockReading {
  /** Unix seconds, with fractions. */
  readonly now: number;
  readonly scale: number;
  readonly paused: boolean;
}

export interface ClockOptions {
  /** Where it starts. Default: the real time. */
  readonly now?: number;
  /** Default 1. */
  readonly scale?: number;
  /** Stands still from the start. Default false. */
  readonly paused?: boolean;
}

interface Planned {
  readonly time: number;
  readonly order: number;
  happen: (() => void) | undefined;
}

/** The longest delay that Node's timers keep. */
const LONGEST_DELAY_MS = 2_147_483_647;

/** Nothing else in the simulators reads the real time or waits for it. */
export function createClock({ now = Date.now() / 1000, scale = 1, paused = false }: ClockOptions = {}): Clock {
  requireFinite('now', now);
  requireScale(scale);
  const planned = createHeap<Planned>((a, b) => a.time < b.time || (a.time === b.time && a.order < b.order));
  let order = 0;
  /** While things happen the clock shows exactly their time. */
  let happening = false;
  let timer: NodeJS.Timeout | undefined;
  /** How often it was restarted: a move that meets a restart ends there. */
  let restarts = 0;
  let anchor = { time: now, realMs: performance.now() };

  const read = (): number =>
    paused || happening ? anchor.time : anchor.time + ((performance.now() - anchor.realMs) / 1000) * scale;
  const anchorAt = (time: number): void => {
    anchor = { time, realMs: performance.now() };
  };

  function next(): Planned | undefined {
    while (planned.peek()?.happen === undefined && planned.size > 0) planned.pop();
    return planned.peek();
  }

  function happenUntil(time: number): void {
    if (happening) throw new Error('the clock cannot be moved by something that happens by it');
    happening = true;
    const began = restarts;
    try {
      for (let due = next(); due !== undefined && due.time <= time && restarts === began; due = next()) {
        planned.pop();
        anchorAt(Math.max(due.time, anchor.time));
        due.happen?.();
      }
      if (restarts === began) anchorAt(Math.max(time, anchor.time));
    } finally {
      happening = false;
      anchorAt(anchor.time);
      wait();
    }
  }

  /** One real timer, for whatever is due next. It does not keep the process alive. */
  function wait(): void {
    clearTimeout(timer);
    const due = next();
    if (due === undefined || paused || happening) return;
    const delayMs = Math.ceil(((due.time - read()) / scale) * 1000);
    timer = setTimeout(() => happenUntil(read()), Math.min(Math.max(delayMs, 0), LONGEST_DELAY_MS));
    timer.unref();
  }

  function rebase(change: () => void): void {
    const time = read();
    change();
    anchorAt(time);
    wait();
  }

  return {
    now: read,
    get scale() {
      return scale;
    },
    get paused() {
      return paused;
    },
    set(time) {
      requireFinite('time', time);
      if (time < read()) throw new RangeError(`the clock shows ${read()} and cannot go back to ${time}`);
      rebase(() => {});
      happenUntil(time);
    },
    advance(seconds) {
      requireFinite('seconds', seconds);
      if (seconds < 0) throw new RangeError(`the clock cannot go back by ${-seconds} s`);
      rebase(() => {});
      happenUntil(anchor.time + seconds);
    },
    advanceToNextEvent() {
      const due = next();
      if (due === undefined) return undefined;
      rebase(() => {});
      happenUntil(Math.max(due.time, anchor.time));
      return due.time;
    },
    setScale: (wanted) => {
      requireScale(wanted);
      rebase(() => {
        scale = wanted;
      });
    },
    pause: () =>
      rebase(() => {
        paused = true;
      }),
    resume: () =>
      rebase(() => {
        paused = false;
      }),
    at(time, happen) {
      requireFinite('time', time);
      const plan: Planned = { time, order: order++, happen };
      planned.push(plan);
      wait();
      return () => {
        plan.happen = undefined;
      };
    },
    nextDue: () => next()?.time,
    reading: () => ({ now: read(), scale, paused }),
    restart(reading) {
      requireFinite('now', reading.now);
      requireScale(reading.scale);
      restarts += 1;
      while (planned.size > 0) planned.pop();
      ({ scale, paused } = reading);
      anchorAt(reading.now);
      wait();
    },
    close() {
      clearTimeout(timer);
      while (planned.size > 0) planned.pop();
    },
  };
}

/**
 * Real seconds, for what no simulated clock governs, such as the end of a process. Does not keep the process alive.
 * @param signal ends the wait early when it aborts
 */
export function elapse(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      // Whoever waits again and again with one signal would pile up listeners.
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(seconds * 1000, LONGEST_DELAY_MS)).unref();
    if (signal?.aborted === true) end();
    else signal?.addEventListener('abort', end);
  });
}

/** Real milliseconds since some moment: to tell how long something took. */
export const realMilliseconds = (): number => performance.now();

/** Aborts after so many real seconds. */
export const realDeadline = (seconds: number): AbortSignal => AbortSignal.timeout(seconds * 1000);

/** `Sun, 06 Nov 1994 08:49:37 GMT`, as HTTP writes it. */
export function httpDate(time: number): string {
  return new Date(Math.floor(time) * 1000).toUTCString();
}

function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a number of seconds, not ${value}`);
}

function requireScale(scale: number): void {
  if (!(scale > 0) || !Number.isFinite(scale)) {
    throw new RangeError(`scale must be above 0, not ${scale}; pause() makes time stand still`);
  }
}
