import type { Ask, Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { hasStatus } from './comparing.js';
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
  /**
   * `undefined` on public targets, unless the run is thorough: queries end up in the logs of proxies. The same answer as
   * `cookie` and `bearer` where all of them at once were refused.
   */
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
    const inQuery = { path: `/contacts?${listed('&')}` };
    const inCookie = ['Cookie', listed('; ')] as const;
    const asBearer = ['Authorization', `Bearer ${secret}`] as const;
    const mayBeInQuery = target.place !== 'public' || depth === 'thorough';
    const body = callsRequest(startedAt);
    const ask = (put: Pick<Ask, 'headers'> & { readonly path?: string }, place: string): Promise<Outcome> =>
      http.ask({ ...fromStranger(contactsRequest, 'none', `With the key ${place}`), ...put });

    const places = `${mayBeInQuery ? 'in the query, ' : ''}in a cookie and as a bearer token`;
    const together =
      depth === 'thorough'
        ? undefined
        : await ask({ ...(mayBeInQuery ? inQuery : {}), headers: [inCookie, asBearer] }, places);
    // Whoever is refused with all of them has nothing to hope of one.
    const refused = hasStatus(together, 401) ? together : undefined;
    const query = mayBeInQuery ? (refused ?? (await ask(inQuery, 'in the query'))) : undefined;
    const cookie = refused ?? (await ask({ headers: [inCookie] }, 'in a cookie'));
    const bearer = refused ?? (await ask({ headers: [asBearer] }, 'as a bearer token'));
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
