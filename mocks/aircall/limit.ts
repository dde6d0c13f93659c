import type { Headers, Reply } from '../kit/http/reply.js';
import { blockAfter } from '../kit/limits/block-after.js';
import { createLimiter, type Limiter, type Standing } from '../kit/limits/limiter.js';
import { refusal } from './errors.js';
import type { Switches } from './switches.js';

const MINUTE = 60;

/** So many requests of a company in a minute; then none until a minute after the last of them. */
export function createCompanyLimiter(switches: Switches): Limiter {
  return createLimiter(blockAfter({ requests: switches['rate.limit'], windowSeconds: MINUTE, blockSeconds: MINUTE }));
}

/** The block's end is rounded up: who comes back at that second is let in. */
export function limitHeaders({ limit, remaining, resetAt }: Standing, switches: Switches): Headers {
  const reset = switches['rate.resetUnit'] === 'seconds' ? Math.ceil(resetAt) : Math.ceil(resetAt * 1000);
  return {
    'X-AircallApi-Limit': String(limit),
    'X-AircallApi-Remaining': String(remaining),
    'X-AircallApi-Reset': String(reset),
  };
}

interface Refused {
  readonly retryAt: number;
  readonly now: number;
  readonly standing?: Standing;
}

/** Nobody has published the body: it is that of any other refusal. Without `refused` nothing is known of the block. */
export function tooManyRequests(switches: Switches, refused?: Refused): Reply {
  const { 'rate.limit': limit, 'rate.headers': when, 'rate.retryAfter': hasRetryAfter } = switches;
  if (refused === undefined) return refusal(429, 'The API token is blocked');
  const { retryAt, now } = refused;
  return refusal(429, `More than ${limit} requests in a minute: the API token is blocked for a minute`, {
    ...(when === 'never' ? {} : limitHeaders({ limit, remaining: 0, resetAt: retryAt }, switches)),
    ...(hasRetryAfter ? { 'Retry-After': String(Math.max(0, Math.ceil(retryAt - now))) } : {}),
  });
}
