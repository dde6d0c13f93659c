import type { Outcome } from '../../http.js';
import { observation } from '../../observation.js';
import { health } from '../observations/health.js';

export interface Steadiness {
  /** GET /health with `Content-Type: application/json` and no body. */
  readonly typed: Outcome;
  /** Five answers of the plain request, a second apart, and whatever came before a repeat. */
  readonly plain: readonly Outcome[];
}

const MORE = 4;

/** /health again and again. */
export const steadiness = observation({
  id: 'health/steadiness',
  purpose: 'Ask /health five times, a second apart',
  from: 'standard',
  needs: { first: health },
  async observe({ http, pause }, { first }): Promise<Steadiness> {
    const typed = await http.ask({
      endpoint: 'health',
      intent: 'abnormal',
      path: '/health',
      headers: [['Content-Type', 'application/json']],
      purpose: 'GET /health with Content-Type: application/json and no body',
    });
    const before = http.log().length;
    for (let count = 0; count < MORE; count += 1) {
      await pause(1);
      await http.ask({ endpoint: 'health', intent: 'valid', path: '/health' });
    }
    const more = http
      .log()
      .slice(before)
      .map(({ outcome }) => outcome);
    return { typed, plain: [first, ...more.filter(({ ask }) => ask.endpoint === 'health')] };
  },
});
