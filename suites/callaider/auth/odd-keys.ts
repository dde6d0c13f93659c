import type { Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { strangeKeys } from './key-variants.js';
import { nothingToLearn } from './open-doors.js';
import { contactsRefusals, type Refusals } from './refusals.js';
import { contactsRequest, fromStranger, looksLikeLockOut } from './stranger.js';

/** GET /contacts with keys that no one would choose. */
export interface OddKeys {
  readonly refusals: Refusals;
  /** 8 KiB: the HTTP server may refuse it before the API sees it. */
  readonly long: Outcome;
  readonly punctuation: Outcome;
  readonly unicode: Outcome;
  readonly again: Outcome | undefined;
}

export const oddKeys = observation({
  id: 'auth/odd-keys',
  purpose: 'Send very long and oddly spelled keys',
  from: 'standard',
  phase: 'late',
  needs: { refusals: contactsRefusals },
  observe: async ({ http }, { refusals }): Promise<OddKeys | Unavailable> => {
    const why = nothingToLearn(refusals);
    if (why !== undefined) return unavailable.inconclusive(why);
    const send = (key: (typeof strangeKeys)[keyof typeof strangeKeys]) =>
      http.ask({
        ...fromStranger(contactsRequest, key, `With ${key.label}`),
        intent: 'abnormal',
        // Servers close the connection after a header they do not like.
        connection: 'fresh',
      });
    const long = await send(strangeKeys.long);
    const punctuation = await send(strangeKeys.punctuation);
    const unicode = await send(strangeKeys.unicode);
    const again = [punctuation, unicode].some(looksLikeLockOut)
      ? await http.ask({ ...contactsRequest, purpose: 'With the key again, to compare' })
      : undefined;
    return { refusals, long, punctuation, unicode, again };
  },
});
