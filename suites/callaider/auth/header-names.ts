import type { Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { underName } from './key-variants.js';
import { nothingToLearn } from './open-doors.js';
import { contactsRefusals, type Refusals } from './refusals.js';
import { contactsRequest } from './stranger.js';

const names = ['x-secret-key', 'X-SECRET-KEY'] as const;

/** GET /contacts with the key under other spellings of the header's name, over HTTP/1.1. */
export interface HeaderNames {
  readonly refusals: Refusals;
  readonly spellings: readonly { readonly name: string; readonly outcome: Outcome }[];
  /** With the key in X-Secret-Key, when another spelling was not accepted. */
  readonly again: Outcome | undefined;
}

export const headerNames = observation({
  id: 'auth/header-names',
  purpose: 'Send the key under other spellings of its header',
  from: 'standard',
  phase: 'late',
  needs: { refusals: contactsRefusals },
  observe: async ({ http, secret }, { refusals }): Promise<HeaderNames | Unavailable> => {
    const why = nothingToLearn(refusals);
    if (why !== undefined) return unavailable.inconclusive(why);
    const spellings: { name: string; outcome: Outcome }[] = [];
    for (const name of names) {
      const key = underName(secret, name);
      spellings.push({ name, outcome: await http.ask({ ...contactsRequest, key, purpose: `With ${key.label}` }) });
    }
    const allIn = spellings.every(({ outcome }) => outcome.kind === 'answer' && outcome.status < 300);
    const again = allIn
      ? undefined
      : await http.ask({ ...contactsRequest, purpose: 'With the key in X-Secret-Key, to compare' });
    return { refusals, spellings, again };
  },
});
