import type { Outcome } from '../../http.js';
import { observation } from '../../observation.js';
import { health } from '../observations/health.js';

export interface Steadiness {
  /** GET /health with `Content-Type: application/json` and no body. */
  readonly typed: Outcome;
  /** Five answers to the plain request, a second apart, and whatever came before a repeat. */
  readonly plain: readonly Outcome[];
}

const MORE = 4;

/** /health again and again. */
export const steadiness = observation({
  id: 'health/steadiness',
  purpose: 'Ask /health five times, a second apart',
  from: 'standard',
  // Not read: it only has to be asked before.
  needs: { first: health },
  async observe({ http, pause }): Promise<Steadiness> {
    const typed = await http.ask({
      endpoint: 'health',
      intent: 'abnormal',
      path: '/health',
      headers: [['Content-Type', 'application/json']],
      purpose: 'GET /health with Content-Type: application/json and no body',
    });
    for (let count = 0; count < MORE; count += 1) {
      await pause(1);
      await http.ask({ endpoint: 'health', intent: 'valid', path: '/health' });
    }
    // The log has the first answer as well, and those that came before a repeat.
    const plain = http.log().map(({ outcome }) => outcome);
    return { typed, plain: plain.filter(({ ask }) => ask.endpoint === 'health' && ask.intent === 'valid') };
  },
});
