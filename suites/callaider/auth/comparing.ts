import type { Outcome } from '../../http.js';
import { isSuccess, tell, undecided } from '../answers.js';
import type { Refusals } from './refusals.js';
import type { Guarded } from './stranger.js';

/** How the key fared at an endpoint. */
export type Keyed = Pick<Refusals, 'endpoint' | 'control' | 'again' | 'againPastCache'>;

/** With the key: 2xx, or a documented 404 of the endpoints that have one. */
export function accepts(endpoint: Guarded, outcome: Outcome): boolean {
  if (endpoint === 'schema' || endpoint === 'recording') return isSuccess(outcome) || hasStatus(outcome, 404);
  return isSuccess(outcome);
}

/** Success, whatever the body says: a stranger who gets it was not refused. */
export function isLetIn(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && isSuccess(outcome);
}

export function hasStatus(outcome: Outcome | undefined, ...statuses: readonly number[]): boolean {
  return outcome?.kind === 'answer' && statuses.includes(outcome.status);
}

/** A 401 for the key that a cache gave, not the API: the same question past the cache is answered. */
export function isCachedRefusal({ endpoint, again, againPastCache }: Keyed): boolean {
  return hasStatus(again, 401) && againPastCache !== undefined && accepts(endpoint, againPastCache);
}

/** Signs of a ban: the key was accepted before the strangers came, and is not any more. */
export function lockedOut(endpoint: Guarded, again: Outcome | undefined): string | undefined {
  if (again === undefined || accepts(endpoint, again)) return undefined;
  return `after the strangers the key itself fared no better, ${tell(again)}: the API may have locked the checker out`;
}

/** Why a refusal of a stranger proves nothing here: the key did not fare better. */
export function noControl(refusals: Keyed): string | undefined {
  const { endpoint, control } = refusals;
  const unknown = undecided(control);
  if (unknown !== undefined) return `nothing to compare with: ${unknown}, asked with the key`;
  if (!accepts(endpoint, control)) {
    return `nothing to compare with: ${tell(control)} to the key, so a refusal without it shows nothing`;
  }
  return bannedSince(refusals);
}

/** The same for the strangers of one endpoint, when the key was asked again after them. */
export function bannedSince(refusals: Keyed): string | undefined {
  return isCachedRefusal(refusals) ? undefined : lockedOut(refusals.endpoint, refusals.again);
}
