import type { Delay } from '../../mocks/kit/simulator-options.js';

/** Answers that a simulator delays by its own clock: nobody works on them meanwhile, so time may go on. */
export interface Delays {
  readonly delay: Delay;
  /** Answers that wait at this moment. */
  readonly waiting: number;
}

export function createDelays(): Delays {
  let waiting = 0;
  return {
    delay: (seconds, clock, gone) =>
      new Promise((resolve) => {
        waiting += 1;
        const end = (): void => {
          callOff();
          gone?.removeEventListener('abort', end);
          waiting -= 1;
          resolve();
        };
        const callOff = clock.at(clock.now() + seconds, end);
        gone?.addEventListener('abort', end, { once: true });
      }),
    get waiting() {
      return waiting;
    },
  };
}
