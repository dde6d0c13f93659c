/** A call's duration beside endTime − startTime, both in seconds if duration is what it should be. */
export interface Timed {
  readonly row: number;
  readonly duration: number;
  readonly span: number;
}

export interface WrongUnit {
  readonly name: string;
  /** How many calls show it. */
  readonly calls: number;
  readonly example: Timed;
}

/** Fewer calls prove no unit. */
const CALLS_NEEDED = 5;
/** Shorter calls are mostly rounding. Seconds. */
const LONG_ENOUGH = 10;
/** Calls on which whole minutes can be told from a talk time of a few seconds. */
const SOME_MINUTES = 180;

interface Suspect {
  readonly name: string;
  /** What share of the calls must show it. */
  readonly most: number;
  /** Whether a call can show it at all. */
  counts(call: Timed): boolean;
  shows(call: Timed): boolean;
}

/** Duration is `factor` times the span. Fractions of a unit that counts talk alone may stay behind it: `least`. */
const times = (name: string, factor: number, least = 0.95): Suspect => ({
  name,
  most: 0.5,
  counts: ({ duration, span }) => Math.max(duration, span) >= LONG_ENOUGH && Math.min(duration, span) > 0,
  shows: ({ duration, span }) => duration >= span * factor * least && duration <= span * factor * 1.05,
});

const suspects: readonly Suspect[] = [
  times('milliseconds', 1000, 1 / 3),
  times('microseconds', 1e6, 1 / 3),
  times('minutes', 1 / 60),
  times('hours', 1 / 3600),
  times('seconds times 60', 60),
  times('thousands of seconds', 1 / 1000),
  {
    name: 'whole minutes',
    most: 0.8,
    counts: ({ duration, span }) => duration > 0 && span >= SOME_MINUTES,
    // Rounded up, down or off; up to a minute of ringing left out.
    shows: ({ duration, span }) => duration >= span / 60 - 2 && duration <= span / 60 + 1,
  },
];

/**
 * The unit that duration is in, when most calls show one that is not seconds.
 * @param deviating the calls whose duration is off by more than rounding
 * @param fitting how many others, long enough to count, are right as seconds
 */
export function wrongUnit(deviating: readonly Timed[], fitting: number): WrongUnit | undefined {
  for (const { name, most, counts, shows } of suspects) {
    const able = deviating.filter(counts);
    const showing = able.filter(shows);
    const [example] = showing;
    if (example === undefined || showing.length < CALLS_NEEDED) continue;
    if (showing.length > most * (able.length + fitting)) return { name, calls: showing.length, example };
  }
  return undefined;
}
