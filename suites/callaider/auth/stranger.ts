import type { Ask, Outcome } from '../../http.js';
import { undecided } from '../answers.js';

/** The five endpoints, each closed to whoever has no key. */
export type Guarded = 'health' | 'contacts' | 'calls' | 'schema' | 'recording';

/** A request that a right API answers when it comes with the key. */
export type Request = Ask & { readonly endpoint: Guarded };

/** Strangers share a connection that never carries the key: nothing that was granted on it can let them in. */
const apart: Pick<Ask, 'connection'> = { connection: { named: 'strangers' } };

/** The same request from someone without the key. */
export function fromStranger(request: Ask, key: NonNullable<Ask['key']>, purpose: string): Ask {
  return { ...request, intent: 'refused', key, purpose, ...apart };
}

const DAY = 24 * 3600;
const LONG_AGO = 730 * DAY;

export const contactsRequest: Request = { endpoint: 'contacts', intent: 'valid', path: '/contacts' };

/** A valid question that is cheap to answer: one day, two years ago. */
export function callsRequest(startedAt: number): Request & { readonly json: Readonly<Record<string, unknown>> } {
  const from = startedAt - LONG_AGO;
  return {
    endpoint: 'calls',
    intent: 'valid',
    method: 'POST',
    path: '/calls',
    json: { startTime: from, stopTime: from + DAY },
  };
}

export function recordingRequest(id: string): Request {
  return { endpoint: 'recording', intent: 'valid', path: `/calls/${encodeURIComponent(id)}/recording` };
}

/** Answers that a lock-out gives as well: the key is asked again after one of them. */
export function looksLikeLockOut(outcome: Outcome | undefined): boolean {
  if (outcome === undefined) return false;
  return undecided(outcome) !== undefined || (outcome.kind === 'answer' && outcome.status === 403);
}
