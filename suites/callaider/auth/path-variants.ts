import type { Ask, Outcome } from '../../http.js';
import { observation, type Unavailable, unavailable } from '../../observation.js';
import { nothingToLearn } from './open-doors.js';
import { contactsRefusals, type Refusals } from './refusals.js';
import { contactsRequest, fromStranger, looksLikeLockOut } from './stranger.js';

/** Ways around a check that is tied to a path, a method or a spelling. */
const variants: readonly Pick<Ask, 'endpoint' | 'method' | 'path'>[] = [
  { endpoint: 'unknown-route', path: '/contacts/' },
  { endpoint: 'unknown-route', path: '//contacts' },
  { endpoint: 'unknown-route', path: '/Contacts' },
  { endpoint: 'contacts', path: '/contacts?x=1' },
  { endpoint: 'unknown-route', path: '/contacts;a=b' },
  { endpoint: 'contacts', method: 'HEAD', path: '/contacts' },
];

export interface PathVariants {
  readonly refusals: Refusals;
  readonly answers: readonly Outcome[];
  readonly again: Outcome | undefined;
}

export const pathVariants = observation({
  id: 'auth/path-variants',
  purpose: 'Look for a way around the check of the key',
  from: 'standard',
  phase: 'late',
  needs: { refusals: contactsRefusals },
  observe: async ({ http }, { refusals }): Promise<PathVariants | Unavailable> => {
    const why = nothingToLearn(refusals);
    if (why !== undefined) return unavailable.inconclusive(why);
    const stranger = fromStranger(contactsRequest, 'none', '');
    const answers: Outcome[] = [];
    for (const variant of variants) {
      const { method = 'GET', path } = variant;
      answers.push(
        await http.ask({ ...stranger, ...variant, intent: 'abnormal', purpose: `Without a key: ${method} ${path}` }),
      );
    }
    const again = answers.some(looksLikeLockOut)
      ? await http.ask({ ...contactsRequest, purpose: 'With the key again, to compare' })
      : undefined;
    return { refusals, answers, again };
  },
});
