import type { Outcome } from '../../http.js';
import { observation } from '../../observation.js';
import { has200, objectOf, own } from '../answers.js';
import { health } from '../observations/health.js';

export interface Steadiness {
  /** GET /health with `Content-Type: application/json` and no body. */
  readonly typed: Outcome;
  /** Five answers, a second apart, and whatever came before a repeat; `typed` is one of them when it says the same. */
  readonly five: readonly Outcome[];
}

const FIVE = 5;

/** /health again and again. */
export const steadiness = observation({
  id: 'health/steadiness',
  purpose: 'Ask /health five times, a second apart',
  from: 'standard',
  pauses: { standard: FIVE - 1, thorough: FIVE - 1 },
  needs: { first: health },
  async observe({ http, pause }, { first }): Promise<Steadiness> {
    const typed = await http.ask({
      endpoint: 'health',
      intent: 'abnormal',
      path: '/health',
      headers: [['Content-Type', 'application/json']],
      purpose: 'GET /health with Content-Type: application/json and no body',
    });
    const isAlike = has200(typed) && saysOf(typed) === saysOf(first);
    for (let count = isAlike ? 2 : 1; count < FIVE; count += 1) {
      await pause(1);
      await http.ask({ endpoint: 'health', intent: 'valid', path: '/health' });
    }
    // The log has the first answer as well, and those that came before a repeat.
    const plain = http.log().map(({ outcome }) => outcome);
    const five = plain.filter(({ ask }) => ask.endpoint === 'health' && ask.intent === 'valid');
    return { typed, five: isAlike ? [...five, typed] : five };
  },
});

/** What /health says; `undefined` where that is not JSON. */
function saysOf(outcome: Outcome): unknown {
  const object = objectOf(outcome);
  return object && own(object, 'status');
}
