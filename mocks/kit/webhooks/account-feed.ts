import type { SimulatorClock } from '../time/simulator-clock.js';
import type { Moment } from './types.js';

export interface AccountFeedOptions {
  readonly clock: Pick<SimulatorClock, 'now' | 'at'>;
  /** What happens from `from` on and before `to`, in order of time; Unix seconds. */
  momentsOf(from: number, to: number): readonly Moment[];
  happen(moment: Moment): void;
}

/** Lets what happens apart from calls happen when its time comes: agents who begin their day, numbers that open. */
export interface AccountFeed {
  start(): void;
  stop(): void;
}

const DAY = 86_400;
/** An account in which nothing happens for so long is asked no more. */
const LONGEST_QUIET_DAYS = 31;

/** Only what is next is planned, so that a clock that goes to its next event meets one. */
export function createAccountFeed({ clock, momentsOf, happen }: AccountFeedOptions): AccountFeed {
  let callOff: (() => void) | undefined;
  /** The day that `ahead` is of. */
  let day = 0;
  let ahead: readonly Moment[] = [];
  let place = 0;

  function next(): Moment | undefined {
    for (let days = 0; place >= ahead.length && days < LONGEST_QUIET_DAYS; days += 1) {
      day += DAY;
      ahead = momentsOf(day, day + DAY);
      place = 0;
    }
    place += 1;
    return ahead[place - 1];
  }

  function wait(): void {
    const moment = next();
    if (moment === undefined) return;
    callOff = clock.at(moment.at, () => {
      wait();
      happen(moment);
    });
  }

  return {
    start() {
      if (callOff !== undefined) return;
      const now = clock.now();
      day = Math.floor(now / DAY) * DAY;
      ahead = momentsOf(day, day + DAY).filter(({ at }) => at > now);
      place = 0;
      wait();
    },
    stop() {
      callOff?.();
      callOff = undefined;
    },
  };
}
