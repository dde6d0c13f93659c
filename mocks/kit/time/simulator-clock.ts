import type { ClockReading } from '../clock.js';

/**
 * A tenant's time. Moving it lets everything due on the way happen at its own time, deliveries of webhooks included:
 * time stands still until each attempt that is under way has ended, since its outcome decides what is due next.
 */
export interface SimulatorClock {
  /** Unix seconds, with fractions. */
  now(): number;
  /** Seconds of this clock in one real second. */
  readonly scale: number;
  readonly paused: boolean;
  /** Everything that happened on the way has happened when this is done. @throws RangeError when `time` lies in the past */
  set(time: number): Promise<void>;
  /** @throws RangeError for negative seconds */
  advance(seconds: number): Promise<void>;
  /** To the next thing due; gives its time, or `undefined` when nothing is due. */
  advanceToNextEvent(): Promise<number | undefined>;
  setScale(scale: number): void;
  pause(): void;
  resume(): void;
  /** Runs `happen` when the clock reaches `time`. Gives a way to call it off. */
  at(time: number, happen: () => void): () => void;
  /** When the next thing is due; `undefined` when nothing is. */
  nextDue(): number | undefined;
  reading(): ClockReading;
}
