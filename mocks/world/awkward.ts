/**
 * The cases that clients of telephony APIs stumble over, planted where a test can count on them: at fixed places of
 * every lap of 199 calls (a prime, so that no page size or sampling step keeps missing them). A thousand calls meet
 * each at least five times. What is planted at `now` is in `timeline.ts` and `call.ts`.
 */
export type Plant =
  /** Starts in the same second as the call before. */
  | 'same-second'
  /** Ended by the disposition of that name. Outgoing calls have no voicemail: there it is a missed call. */
  | 'missed'
  | 'voicemail'
  | 'busy'
  | 'failed'
  | 'canceled'
  /** Answered, and over within half a second. */
  | 'no-talk'
  /** More than two hours of talk. */
  | 'very-long'
  /** Handed on once, or twice. */
  | 'two-legs'
  | 'three-legs'
  /** Answered; the caller hid the number. Incoming, unless only outgoing calls are wanted. */
  | 'anonymous'
  /** Still running, or still ringing, at `now`. */
  | 'talking-now'
  | 'ringing-now';

export const LAP = 199;

const places: ReadonlyMap<number, Plant> = new Map([
  [5, 'missed'],
  [11, 'two-legs'],
  [17, 'voicemail'],
  [23, 'same-second'],
  [24, 'same-second'],
  [31, 'anonymous'],
  [41, 'three-legs'],
  [53, 'busy'],
  [61, 'no-talk'],
  [71, 'voicemail'],
  [83, 'very-long'],
  [97, 'failed'],
  [109, 'same-second'],
  [127, 'two-legs'],
  [139, 'anonymous'],
  [151, 'canceled'],
  [167, 'three-legs'],
  [181, 'same-second'],
]);

const lap: readonly (Plant | undefined)[] = Array.from({ length: LAP }, (_, place) => places.get(place));

/** What is planted at a call, if anything. `calls` is the length of the history. */
export function plantAt(index: number, calls: number): Plant | undefined {
  if (index === calls - 1 && calls > 1) return 'ringing-now';
  if (index === calls - 2 || (index === 0 && calls === 1)) return 'talking-now';
  return lap[index % LAP];
}

const DAY = 86_400;
const HOUR = 3_600;

/**
 * The window edge that the first call after it is moved onto, if one lies in (after, upTo]: midnight UTC every third
 * day, else a full hour every 23 hours (so that all hours of the day take their turn). Unix seconds.
 */
export function edgeWithin(after: number, upTo: number): number | undefined {
  const day = Math.floor(upTo / DAY);
  if (day * DAY > after && day % 3 === 0) return day * DAY;
  const hour = Math.floor(upTo / HOUR);
  return hour * HOUR > after && hour % 23 === 0 ? hour * HOUR : undefined;
}
