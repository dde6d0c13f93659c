import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { observation, type Target } from '../../observation.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, skip, warn } from '../../verdicts.js';
import { tell } from '../answers.js';
import { health } from '../observations/health.js';

/** What the base URL says about the way to the API. */
export const transport = observation({
  id: 'general/transport',
  purpose: 'Look at the scheme of the base URL',
  needs: {},
  observe: ({ target }): Target => target,
});

export const usesHttps = rule({
  id: 'general/https',
  clauses: ['GEN-2'],
  level: 'should',
  summary: 'The base URL is https, with a certificate that clients trust.',
  why: 'The key travels in a header of every request: over plain http anyone on the way can read it.',
  fix: 'Serve the API over https with a certificate of a public authority for its host name, and configure that URL.',
  source: 'What to prepare; Security and controlled access',
  needs: { transport, health },
  judge: ({ transport, health }) => judgeTransport(transport, health),
});

export function judgeTransport({ base, https, place, insecure }: Target, health: Outcome): Verdict {
  if (place !== 'public') return skip(`${new URL(base).host} is a ${place} address: a development run`);
  if (!https) {
    return warn({
      message: `The base URL ${base} is plain http, so the key is sent unencrypted`,
      expected: 'an https URL',
      actual: 'http',
    });
  }
  if (health.kind === 'none' && health.failure.code === 'tls') {
    return warn({ message: `No trusted TLS connection to ${base}: ${health.failure.fact}`, exchange: health.exchange });
  }
  if (insecure) return inconclusive('certificate checks were switched off for this run');
  return health.kind === 'none' ? inconclusive(tell(health)) : pass();
}
