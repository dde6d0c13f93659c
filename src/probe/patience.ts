import type { Answer, Endpoint } from '../../suites/http.js';
import type { Place } from './place.js';

/** Seconds before the second and the third attempt. */
const THROTTLED = [2, 5] as const;
const BROKEN: Readonly<Record<'loopback' | 'elsewhere', readonly [number, number]>> = {
  loopback: [0.05, 0.2],
  elsewhere: [1, 5],
};
const LONGEST = 60;
const IN_ALL = 180;

/** Decides which answers are asked for again, and when. */
export interface Patience {
  /** Seconds to wait before the same request is sent again; `undefined`: this answer counts. */
  next(answer: Answer, attempt: number): { readonly seconds: number; readonly throttled: boolean } | undefined;
}

/**
 * 429, and 503 with Retry-After: after what the target says, or 2 s and 5 s.
 * Another 5xx to a valid request: after 1 s and 5 s, until an endpoint has failed three times in a row for one request.
 */
export function createPatience(place: Place, now: () => number = Date.now): Patience {
  const givenUp = new Set<Endpoint>();
  let waited = 0;
  const wait = (seconds: number, throttled: boolean) => {
    if (waited + seconds > IN_ALL) return undefined;
    waited += seconds;
    return { seconds, throttled };
  };
  return {
    next({ status, ask, header }, attempt) {
      const asked = retryAfter(header('retry-after'), now());
      if (status === 429 || (status === 503 && asked !== undefined)) {
        const seconds = asked ?? THROTTLED[attempt];
        // Who asks for more than the run can spare is not asked again too early.
        if (attempt > 1 || seconds === undefined || seconds > IN_ALL - waited) return undefined;
        return wait(Math.min(seconds, LONGEST), true);
      }
      if (status < 500 || ask.intent !== 'valid' || givenUp.has(ask.endpoint)) return undefined;
      const seconds = BROKEN[place === 'loopback' ? 'loopback' : 'elsewhere'][attempt];
      if (seconds === undefined) givenUp.add(ask.endpoint);
      return seconds === undefined ? undefined : wait(seconds, false);
    },
  };
}

/** Seconds until then; the header holds seconds or a date. RFC 9110, 10.2.3. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return Number(value);
  // Every form of an HTTP date names its month; Date.parse would also make a date of "-5".
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}
