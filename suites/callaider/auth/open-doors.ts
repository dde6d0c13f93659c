import type { Answer, Outcome } from '../../http.js';
import { isSuccess, tell } from '../answers.js';
import { hasStatus, noControl } from './comparing.js';
import type { Refusals } from './refusals.js';

const cacheHeaders = ['x-cache', 'x-cache-status', 'x-proxy-cache', 'cf-cache-status'];

/** A stranger was answered by a cache in front of the API: past it there is a refusal, or it says so itself. */
export function isFromCache({ none, pastCache }: Refusals): boolean {
  if (!isSuccess(none)) return false;
  if (hasStatus(pastCache, 401, 403)) return true;
  return isHit(none) && (pastCache === undefined || isHit(pastCache));
}

function isHit(outcome: Outcome): boolean {
  if (outcome.kind === 'none') return false;
  return Number(outcome.header('age') ?? 0) > 0 || cacheHeaders.some((name) => saysHit(outcome, name));
}

const saysHit = (answer: Answer, name: string): boolean => /\bhit\b/i.test(answer.header(name) ?? '');

/** Strangers are let in anyway: another rule's finding, named here. */
export function openToStrangers(refusals: Refusals): string | undefined {
  const { endpoint, none, wrong } = refusals;
  if (isSuccess(none)) {
    const rule = isFromCache(refusals) ? 'auth/not-from-shared-cache' : `auth/${endpoint}-needs-key`;
    return `because ${tell(none)} without any key: see ${rule}`;
  }
  if (wrong !== undefined && isSuccess(wrong))
    return `because ${tell(wrong)} to a wrong key: see auth/wrong-key-refused`;
  return undefined;
}

/** Why it is no use to try further keys here. */
export function nothingToLearn(refusals: Refusals): string | undefined {
  return openToStrangers(refusals) ?? noControl(refusals);
}
