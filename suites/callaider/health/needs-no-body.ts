import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, warn } from '../../verdicts.js';
import { has200, tell, undecided } from '../answers.js';
import { health } from '../observations/health.js';
import { steadiness } from './steadiness.js';

export const needsNoBody = rule({
  id: 'health/needs-no-body',
  clauses: ['HEALTH-3'],
  level: 'should',
  summary: 'GET /health works with and without a Content-Type, and needs no body.',
  why: 'Clients differ in the headers of a GET; the connection check should not hang on one of them.',
  fix: 'Parse a body only where one is due, and leave GET out of the check of Content-Type.',
  source: 'Endpoint 1',
  needs: { plain: health, steadiness },
  judge: ({ plain, steadiness }) => judgeBareHealth(plain, steadiness.typed),
});

export function judgeBareHealth(plain: Outcome, typed: Outcome): Verdict {
  const because = undecided(plain) ?? undecided(typed);
  if (because !== undefined) return inconclusive(because);
  if (has200(plain) && has200(typed)) return pass();
  if (!has200(plain) && !has200(typed)) return inconclusive(`${tell(plain)}: see HEALTH-1`);
  const [refused, how] = has200(plain) ? [typed, 'with a Content-Type'] : [plain, 'without a Content-Type'];
  return warn({
    message: `${tell(refused)} when it is asked ${how} and without a body`,
    expected: '200 both ways',
    actual: refused.kind === 'none' ? 'no answer' : String(refused.status),
    exchange: refused.exchange,
  });
}
