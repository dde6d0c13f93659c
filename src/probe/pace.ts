/** Requests a second that are assumed when a target that was asked at full speed says it is too fast. */
const ASSUMED_RATE = 10;
const SLOWEST_RATE = 0.5;

/** Keeps requests apart. */
export interface Pace {
  /** Waits until the next request may leave. */
  turn(): Promise<void>;
  /** Halves the rate: the target said that it is asked too fast. */
  slower(): void;
}

/** @param ratePerSecond requests a second; `undefined`: no pause at all */
export function createPace(
  ratePerSecond: number | undefined,
  sleep: (seconds: number) => Promise<void>,
  now: () => number = () => performance.now(),
): Pace {
  let rate = ratePerSecond;
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    async turn() {
      if (rate !== undefined) {
        const wait = lastAt + 1000 / rate - now();
        if (wait > 0) await sleep(wait / 1000);
      }
      lastAt = now();
    },
    slower() {
      rate = Math.max(SLOWEST_RATE, (rate ?? ASSUMED_RATE) / 2);
    },
  };
}
