import type { Ask } from '../../http.js';
import { observation, optional } from '../../observation.js';
import { unknownLike } from '../auth/call-ids.js';
import { idsOf } from '../observations/call-sets.js';
import { settledCalls } from '../observations/settled-calls.js';
import { isMissingRecording, isRefusal } from './error-samples.js';
import { type Traced, trace } from './trace.js';
import { traffic } from './traffic.js';

/** The run as it was, and the documented errors that it did not meet, unless in haste: a 401, and a recording that is not there. */
export const errorTraffic = observation({
  id: 'general/error-traffic',
  purpose: 'See what errors look like, where the run has not met them',
  phase: 'last',
  needs: { traffic, calls: optional(settledCalls) },
  async observe({ http, secret, random, target, depth }, { traffic, calls }): Promise<readonly Traced[]> {
    if (depth === 'quick') return traffic;
    const context = { base: target.base, secret, holdsSecret: http.holdsSecret, isKnownCall: () => false };
    const found: Traced[] = [...traffic];
    const ask = async (what: Ask): Promise<void> => {
      const outcome = await http.ask(what);
      found.push(
        trace({ exchange: outcome.exchange, observation: 'general/error-traffic', outcome, group: -1 }, context),
      );
    };
    if (!traffic.some(isRefusal)) {
      await ask({ endpoint: 'contacts', intent: 'refused', path: '/contacts', key: 'none', purpose: 'Without a key' });
    }
    if (!traffic.some(isMissingRecording)) {
      const known = idsOf(calls?.rows ?? []);
      const [like = '123456789'] = known;
      const path = `/calls/${encodeURIComponent(unknownLike(like, known, random))}/recording`;
      await ask({
        endpoint: 'recording',
        intent: 'valid',
        path,
        purpose: 'The recording of a call that does not exist',
      });
    }
    return found;
  },
});
