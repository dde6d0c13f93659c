import { edgeWithin, plantAt } from './awkward.js';
import type { Draws } from './hash.js';
import { massAt, timeAt, WEEK_MASS } from './profile.js';

/** When calls start. Times in whole Unix seconds. */
export interface Timeline {
  startAt(index: number): number;
  indexAt(time: number): number;
}

/** The last two calls of the history start so many seconds before `now` at most: one talks then, one rings. */
const TALKING_SINCE = 75;
const RINGING_SINCE = 4;

/** There is no index above this one. */
const LAST_INDEX = Number.MAX_SAFE_INTEGER;

/** The year 5138, in Unix seconds: as far as the warp is exact. All calls that would start later start then. */
const END_OF_TIME = 1e11;

/** `seconds` of history before `now`, in which `calls` calls start; after it they go on at the same weekly rate. */
export function createTimeline(draws: Draws, calls: number, now: number, seconds: number): Timeline {
  if (calls === 0) return { startAt: () => Number.POSITIVE_INFINITY, indexAt: () => 0 };

  const jitter = draws('call.start');
  const first = now - seconds;
  const firstMass = massAt(first);
  const nowMass = massAt(now);
  const step = (nowMass - firstMass) / calls;
  // A short history may lie in a night; what follows is levelled by the week, or Monday would have no end of calls.
  const stepAfter = (WEEK_MASS * seconds) / (7 * 86_400 * calls);

  /** Each call has a slot of equal mass and stands somewhere in it, so order is given and nothing is looked up. */
  function plain(index: number): number {
    if (index < calls) {
      const time = Math.floor(timeAt(firstMass + (index + jitter(index)) * step));
      return Math.min(now - 1, Math.max(first, time));
    }
    const time = Math.floor(timeAt(nowMass + (index - calls + jitter(index)) * stepAfter));
    return Math.min(END_OF_TIME, Math.max(now, time));
  }

  function startAt(index: number): number {
    const plant = plantAt(index, calls);
    if (plant === 'ringing-now') return Math.max(plain(index), now - RINGING_SINCE);
    if (plant === 'talking-now') return Math.max(plain(index), now - TALKING_SINCE);
    if (index === 0) return first;
    if (plant === 'same-second' && index !== calls) return startAt(index - 1);
    const time = plain(index);
    // The first call of the future must not be moved back over `now`.
    return edgeWithin(index === calls ? now - 1 : plain(index - 1), time) ?? time;
  }

  function guess(time: number): number {
    const slots = time < now ? (massAt(time) - firstMass) / step : calls + (massAt(time) - nowMass) / stepAfter;
    return Math.min(LAST_INDEX, Math.max(0, Math.floor(slots)));
  }

  function indexAt(time: number): number {
    if (Number.isNaN(time)) throw new RangeError('time must be a number of Unix seconds, not NaN.');
    if (time <= first) return 0;
    if (time > startAt(LAST_INDEX)) return LAST_INDEX;
    // The guess is off by a few at most, since plants move calls a little: stride out from it, then halve.
    let low = guess(time);
    let high = low;
    for (let stride = 1; low > 0 && startAt(low) >= time; stride *= 2) {
      high = low;
      low = Math.max(0, low - stride);
    }
    for (let stride = 1; startAt(high) < time; stride *= 2) {
      low = high;
      high = Math.min(LAST_INDEX, high + stride);
    }
    while (low < high) {
      const middle = Math.floor(low + (high - low) / 2);
      if (startAt(middle) >= time) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return { startAt, indexAt };
}
