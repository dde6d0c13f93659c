import { observation } from '../../observation.js';
import { type Traced, trace } from './trace.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export interface UnknownRouteSeen {
  readonly withKey: Traced;
  readonly withoutKey: Traced;
}

/** A path that no API has. */
export const unknownRoute = observation({
  id: 'general/unknown-route',
  purpose: 'Ask for a route that does not exist',
  from: 'standard',
  needs: {},
  async observe({ http, secret, random, target }): Promise<UnknownRouteSeen> {
    const path = `/linecheck-${random.text(12, LETTERS)}`;
    const context = { base: target.base, secret, holdsSecret: http.holdsSecret, isKnownCall: () => false };
    const ask = async (key: 'configured' | 'none', purpose: string): Promise<Traced> => {
      const outcome = await http.ask({ endpoint: 'unknown-route', intent: 'abnormal', path, key, purpose });
      return trace({ exchange: outcome.exchange, observation: 'general/unknown-route', outcome, group: 0 }, context);
    };
    const withKey = await ask('configured', 'A route that does not exist, with the key');
    const withoutKey = await ask('none', 'A route that does not exist, without a key');
    return { withKey, withoutKey };
  },
});
