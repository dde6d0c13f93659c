import type { Outcome } from '../../http.js';
import { observation } from '../../observation.js';
import { contacts } from '../observations/contacts.js';

export interface Encodings {
  /** GET /contacts with gzip allowed. */
  readonly gzip: Outcome;
  /** The same with `Accept-Encoding: identity`. */
  readonly identity: Outcome;
}

/** The contacts, packed and not. Every plain request allows gzip, among others: an answer that took none of the others will do. */
export const encodings = observation({
  id: 'general/encodings',
  purpose: 'Ask /contacts with gzip allowed, and with nothing but plain bytes allowed',
  from: 'standard',
  phase: 'late',
  needs: { plain: contacts },
  async observe({ http, depth }, { plain: { outcome } }): Promise<Encodings> {
    const ask = (coding: string): Promise<Outcome> =>
      http.ask({
        endpoint: 'contacts',
        intent: 'valid',
        path: '/contacts',
        headers: [['Accept-Encoding', coding]],
        purpose: `GET /contacts with Accept-Encoding: ${coding}`,
      });
    const gzip = depth !== 'thorough' && tookNoOther(outcome) ? outcome : await ask('gzip');
    return { gzip, identity: await ask('identity') };
  },
});

function tookNoOther(outcome: Outcome): boolean {
  return outcome.kind === 'answer' && ['', 'gzip'].includes(outcome.header('content-encoding') ?? '');
}
