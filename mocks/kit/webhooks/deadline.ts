import { realDeadline } from '../clock.js';
import type { SimulatorClock } from '../time/simulator-clock.js';

/** Until when an attempt waits for an answer. */
export interface Deadline {
  readonly seconds: number;
  /** Aborts when it is over. */
  readonly signal: AbortSignal;
  /** To be called when there is no use for it any more. */
  callOff(): void;
}

export const deadlineInReal = (seconds: number): Deadline => ({
  seconds,
  signal: realDeadline(seconds),
  callOff() {},
});

/** Whoever lives by the clock and does not let it move is given up all the same. Real seconds. */
const LONGEST_REAL_SECONDS = 60;

export function deadlineByClock(clock: Pick<SimulatorClock, 'now' | 'at'>, seconds: number): Deadline {
  const over = new AbortController();
  const callOff = clock.at(clock.now() + seconds, () => over.abort());
  return { seconds, signal: AbortSignal.any([over.signal, realDeadline(LONGEST_REAL_SECONDS)]), callOff };
}
