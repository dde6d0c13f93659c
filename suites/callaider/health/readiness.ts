import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { inconclusive, info, skip } from '../../verdicts.js';
import { has200, tell, undecided } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { health } from '../observations/health.js';

export const readiness = rule({
  id: 'health/readiness',
  clauses: ['HEALTH-5'],
  level: 'may',
  summary: '/health may tell whether the endpoints behind it work; only a contradiction can be seen from outside.',
  why: 'A connection check that is green while /contacts fails sends people looking in the wrong place.',
  fix: 'Let /health try what the endpoints need, such as the database, or leave it as it is: both are right.',
  source: 'Endpoint 1 ("connectivity check")',
  needs: { health, contacts },
  judge: ({ health, contacts }) => judgeReadiness(health, contacts.outcome),
});

export function judgeReadiness(health: Outcome, contacts: Outcome): Verdict {
  const because = undecided(health);
  if (because !== undefined) return inconclusive(because);
  if (has200(health) && contacts.kind === 'answer' && contacts.status >= 500) {
    return info({
      message: `GET /health is 200 while ${tell(contacts)}`,
      actual: String(contacts.status),
      exchange: contacts.exchange,
    });
  }
  return skip('what /health looks at cannot be seen from outside, and nothing contradicts it');
}
