import type { Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { conflicting } from './key-variants.js';
import { nothingToLearn } from './open-doors.js';
import { contactsRefusals, type Refusals } from './refusals.js';
import { contactsRequest, fromStranger, looksLikeLockOut } from './stranger.js';

/** GET /contacts with two X-Secret-Key lines, one of them right. */
export interface ConflictingKeys {
  readonly refusals: Refusals;
  readonly wrongFirst: Outcome;
  readonly rightFirst: Outcome;
  readonly again: Outcome | undefined;
}

export const conflictingKeys = observation({
  id: 'auth/conflicting-keys',
  purpose: 'Send a right and a wrong key together',
  from: 'standard',
  phase: 'late',
  needs: { refusals: contactsRefusals },
  observe: async ({ http, secret, random }, { refusals }): Promise<ConflictingKeys | Unavailable> => {
    const why = nothingToLearn(refusals);
    if (why !== undefined) return unavailable.inconclusive(why);
    const send = (order: 'wrong first' | 'right first') => {
      const key = conflicting(secret, random, order);
      return http.ask({ ...fromStranger(contactsRequest, key, `With ${key.label}`), intent: 'abnormal' });
    };
    const wrongFirst = await send('wrong first');
    const rightFirst = await send('right first');
    const again = [wrongFirst, rightFirst].some(looksLikeLockOut)
      ? await http.ask({ ...contactsRequest, purpose: 'With the key alone, to compare' })
      : undefined;
    return { refusals, wrongFirst, rightFirst, again };
  },
});
