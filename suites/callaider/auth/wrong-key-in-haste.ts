import type { Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { windowSearch } from '../observations/settled-calls.js';
import { wrongKey } from './key-variants.js';
import { callsRequest, fromStranger } from './stranger.js';

/** POST /calls with a wrong key, beside what the key got earlier. */
export interface WrongKeyInHaste {
  readonly control: Outcome;
  readonly wrong: Outcome;
}

/** A quick run that took this many requests, since calls were hard to find, ends without a wrong key. */
const MANY = 12;

/** The only wrong key of a quick run; deeper ones try it on every endpoint. */
export const wrongKeyInHaste = observation({
  id: 'auth/wrong-key-in-haste',
  purpose: 'Ask /calls with a wrong key',
  phase: 'late',
  needs: { search: windowSearch },
  observe: async ({ http, depth, secret, random, startedAt }, { search }): Promise<WrongKeyInHaste | Unavailable> => {
    const control = search.tried.at(-1)?.outcome;
    if (depth !== 'quick' || control === undefined) return unavailable.skip('a wrong key is tried on every endpoint');
    if (http.log().length >= MANY) return unavailable.skip('asked from --depth standard on');
    return {
      control,
      wrong: await http.ask(fromStranger(callsRequest(startedAt), wrongKey(secret, random), 'With a wrong key')),
    };
  },
});
