import type { Outcome } from '../../http.js';
import { observation } from '../../observation.js';

export interface Encodings {
  /** GET /contacts with `Accept-Encoding: gzip`. */
  readonly gzip: Outcome;
  /** The same with `Accept-Encoding: identity`. */
  readonly identity: Outcome;
}

/** The contacts, packed and not. */
export const encodings = observation({
  id: 'general/encodings',
  purpose: 'Ask /contacts with gzip allowed, and with nothing but plain bytes allowed',
  from: 'standard',
  phase: 'late',
  needs: {},
  async observe({ http }): Promise<Encodings> {
    const ask = (coding: string): Promise<Outcome> =>
      http.ask({
        endpoint: 'contacts',
        intent: 'valid',
        path: '/contacts',
        headers: [['Accept-Encoding', coding]],
        purpose: `GET /contacts with Accept-Encoding: ${coding}`,
      });
    return { gzip: await ask('gzip'), identity: await ask('identity') };
  },
});
