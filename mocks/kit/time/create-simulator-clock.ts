import { type Clock, type ClockOptions, type ClockReading, createClock } from '../clock.js';
import type { SimulatorClock } from './simulator-clock.js';

/** What the simulator itself may do with a tenant's clock. */
export interface OwnedClock extends SimulatorClock {
  /** Shows what it showed before, also an earlier time. Everything planned is let go of. */
  restart(reading: ClockReading): void;
  close(): void;
}

/**
 * @param settled done when nothing is under way that could plan more at this very moment; `undefined` when nothing is,
 * so that a month with a million events need not wait a million times
 */
export function createSimulatorClock(options: ClockOptions, settled: () => Promise<void> | undefined): OwnedClock {
  const clock = createClock(options);
  let journey: Promise<unknown> = Promise.resolve();
  /** While time is being moved it stands still of itself; this is what it shall do afterwards. */
  let afterwards: 'pause' | 'resume' | undefined;
  /** How often it was restarted: a journey that meets a restart ends there. */
  let restarts = 0;

  const isPaused = (): boolean => (afterwards === undefined ? clock.paused : afterwards === 'pause');

  /** One journey at a time. `go` gives what the journey's promise gives. */
  function travel<T>(go: () => Promise<T>): Promise<T> {
    const gone = journey.then(async () => {
      afterwards = clock.paused ? 'pause' : 'resume';
      clock.pause();
      try {
        return await go();
      } finally {
        if (afterwards === 'resume') clock.resume();
        afterwards = undefined;
      }
    });
    journey = gone.catch(() => {});
    return gone;
  }

  async function to(time: number): Promise<void> {
    if (!(time >= clock.now())) clock.set(time); // throws
    const began = restarts;
    await settled();
    for (let due = clock.nextDue(); due !== undefined && due <= time && restarts === began; due = clock.nextDue()) {
      clock.set(Math.max(due, clock.now()));
      const underWay = settled();
      if (underWay !== undefined) await underWay;
    }
    if (restarts === began) clock.set(Math.max(time, clock.now()));
  }

  return {
    now: clock.now,
    get scale() {
      return clock.scale;
    },
    get paused() {
      return isPaused();
    },
    set: (time) => travel(() => to(time)),
    advance: (seconds) => travel(() => (seconds < 0 ? refuse(clock, seconds) : to(clock.now() + seconds))),
    advanceToNextEvent: () =>
      travel(async () => {
        await settled();
        const due = clock.nextDue();
        if (due !== undefined) await to(Math.max(due, clock.now()));
        return due;
      }),
    setScale: clock.setScale,
    pause() {
      if (afterwards === undefined) clock.pause();
      else afterwards = 'pause';
    },
    resume() {
      if (afterwards === undefined) clock.resume();
      else afterwards = 'resume';
    },
    at: clock.at,
    nextDue: clock.nextDue,
    reading: () => ({ ...clock.reading(), paused: isPaused() }),
    restart(reading) {
      restarts += 1;
      clock.restart(reading);
      if (afterwards === undefined) return;
      afterwards = reading.paused ? 'pause' : 'resume';
      clock.pause();
    },
    close: clock.close,
  };
}

/** In the clock's own words. */
async function refuse(clock: Clock, seconds: number): Promise<void> {
  clock.advance(seconds);
}
