import type { Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { nothingToLearn } from './open-doors.js';
import { callsRefusals, contactsRefusals, type Refusals } from './refusals.js';
import { callsRequest, contactsRequest, fromStranger, looksLikeLockOut } from './stranger.js';

/** Under which an API may look for a key besides its header. */
const names = [
  'X-Secret-Key',
  'secretKey',
  'secret_key',
  'secret',
  'apiKey',
  'api_key',
  'key',
  'token',
  'access_token',
];

/** The right key in the wrong place, with no X-Secret-Key. */
export interface KeyElsewhere {
  readonly contacts: Refusals;
  readonly calls: Refusals;
  /** `undefined` on public targets, unless the run is thorough: queries end up in the logs of proxies. */
  readonly query: Outcome | undefined;
  readonly cookie: Outcome;
  readonly bearer: Outcome;
  /** As a field of the body of POST /calls. */
  readonly field: Outcome;
  readonly again: Outcome | undefined;
}

export const keyElsewhere = observation({
  id: 'auth/key-elsewhere',
  purpose: 'Send the key anywhere but in its header',
  from: 'standard',
  phase: 'late',
  needs: { contacts: contactsRefusals, calls: callsRefusals },
  observe: async (
    { http, secret, depth, target, startedAt },
    { contacts, calls },
  ): Promise<KeyElsewhere | Unavailable> => {
    const why = nothingToLearn(contacts);
    if (why !== undefined) return unavailable.inconclusive(why);
    const encoded = encodeURIComponent(secret);
    const listed = (separator: string) => names.map((name) => `${name}=${encoded}`).join(separator);
    const stranger = fromStranger(contactsRequest, 'none', '');
    const body = callsRequest(startedAt);

    const query =
      target.place !== 'public' || depth === 'thorough'
        ? await http.ask({ ...stranger, path: `/contacts?${listed('&')}`, purpose: 'With the key in the query' })
        : undefined;
    const cookie = await http.ask({
      ...stranger,
      headers: [['Cookie', listed('; ')]],
      purpose: 'With the key in a cookie',
    });
    const bearer = await http.ask({
      ...stranger,
      headers: [['Authorization', `Bearer ${secret}`]],
      purpose: 'With the key as a bearer token',
    });
    const field = await http.ask({
      ...fromStranger(body, 'none', 'With the key as a field of the body'),
      json: { ...body.json, ...Object.fromEntries(names.map((name) => [name, secret])) },
    });
    const again = [query, cookie, bearer, field].some(looksLikeLockOut)
      ? await http.ask({ ...contactsRequest, purpose: 'With the key again, in its header' })
      : undefined;
    return { contacts, calls, query, cookie, bearer, field, again };
  },
});
