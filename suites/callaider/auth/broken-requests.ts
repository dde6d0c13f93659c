import type { Ask, Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { bannedSince } from './comparing.js';
import { wrongKey } from './key-variants.js';
import { nothingToLearn } from './open-doors.js';
import { callsRefusals, contactsRefusals, type Refusals } from './refusals.js';
import { callsRequest, fromStranger, looksLikeLockOut } from './stranger.js';

/** POST /calls with a wrong key and something else that is wrong. */
export interface BrokenRequests {
  readonly refusals: Refusals;
  /** The body breaks off: it is no JSON. */
  readonly malformed: Outcome;
  /** An empty object. */
  readonly incomplete: Outcome | undefined;
  /** A field missing and the others of wrong types. */
  readonly mistyped: Outcome;
  /** The right body as text/plain. */
  readonly plainText: Outcome;
  /** With the key, when one of the answers looks like a lock-out. */
  readonly again: Outcome | undefined;
}

export const brokenRequests = observation({
  id: 'auth/broken-requests',
  purpose: 'Send broken requests to /calls with a wrong key',
  from: 'standard',
  phase: 'late',
  needs: { refusals: callsRefusals, contacts: contactsRefusals },
  observe: async (
    { http, random, secret, depth, startedAt },
    { refusals, contacts },
  ): Promise<BrokenRequests | Unavailable> => {
    const why = bannedSince(contacts) ?? nothingToLearn(refusals);
    if (why !== undefined) return unavailable.inconclusive(why);
    const valid = callsRequest(startedAt);
    const { json, ...bare } = valid;
    const asJson = [['Content-Type', 'application/json']] as const;
    const send = (parts: Partial<Ask>, what: string) =>
      http.ask({
        ...fromStranger({ ...bare, ...parts }, wrongKey(secret, random), `With a wrong key and ${what}`),
        // A body parser or a gateway may speak first.
        intent: 'abnormal',
      });

    const malformed = await send({ body: '{"startTime":', headers: asJson }, 'a body that breaks off');
    const incomplete = depth === 'thorough' ? await send({ json: {} }, 'an empty object') : undefined;
    const mistyped = await send(
      { json: { startTime: 'yesterday', direction: 5, operators: '101' } },
      'fields of wrong types',
    );
    const plainText = await send(
      { body: JSON.stringify(json), headers: [['Content-Type', 'text/plain']] },
      'the body as text/plain',
    );
    const again = [malformed, incomplete, mistyped, plainText].some(looksLikeLockOut)
      ? await http.ask({ ...valid, purpose: 'With the key again, after the broken requests' })
      : undefined;
    return { refusals, malformed, incomplete, mistyped, plainText, again };
  },
});
